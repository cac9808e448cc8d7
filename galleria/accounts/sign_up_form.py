"""What sign-up asks for beside e-mail and password. allauth makes its own form of it."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from galleria.accounts.models import User
from galleria.accounts.rules import NAME_LONGEST


class SignUpForm(forms.Form):
    """The name by which a person wants to be known."""

    name = forms.CharField(max_length=NAME_LONGEST)

    def clean_name(self) -> str:
        """In one line. Raises ValidationError for a name that is none."""
        name = " ".join(str(self.cleaned_data["name"]).split())
        if not any(letter.isalnum() for letter in name):
            raise ValidationError("Say what you want to be called.", code="no_name")
        return name

    def signup(self, request: HttpRequest, user: User) -> None:
        """Called by allauth once the person is saved: `actions.sign_up` has done it all."""
