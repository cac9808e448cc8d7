import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('shops', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=26)),
                ('state', models.CharField(choices=[('pending', 'Pending'), ('ready', 'Ready'), ('failed', 'Failed')], max_length=7)),
                ('origin', models.CharField(choices=[('upload', 'Upload'), ('drawing', 'Drawing')], max_length=7)),
                ('drawing', models.JSONField(help_text='family, params and view of a drawing', null=True)),
                ('failure', models.CharField(blank=True, default='', help_text='why it could not be drawn', max_length=500)),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('drawn_width', models.PositiveIntegerField(default=0, help_text="width of a drawing's master so far; `width` is what it grows to")),
                ('bytes', models.PositiveIntegerField(default=0, help_text='size of the master file')),
                ('color', models.CharField(default='#e7e4df', max_length=7)),
                ('placeholder', models.CharField(blank=True, default='', max_length=400)),
                ('created_at', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('shop', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='shops.shop')),
                ('uploaded_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['key'], name='picture_by_key'), models.Index(condition=models.Q(('state', 'pending')), fields=['id'], name='picture_pending'), models.Index(fields=['created_at'], name='picture_age')],
                'constraints': [models.UniqueConstraint(fields=('shop', 'key'), name='picture_key_in_shop'), models.UniqueConstraint(condition=models.Q(('shop', None)), fields=('uploaded_by', 'key'), name='picture_key_of_person'), models.CheckConstraint(condition=models.Q(('shop__isnull', False), ('origin', 'upload'), _connector='OR'), name='picture_drawn_for_a_shop'), models.CheckConstraint(condition=models.Q(('key__regex', '^[a-z2-7]{26}$')), name='picture_key_shape'), models.CheckConstraint(condition=models.Q(('color__regex', '^#[0-9a-f]{6}$')), name='picture_color_shape'), models.CheckConstraint(condition=models.Q(('height__gt', 0), ('width__gt', 0)), name='picture_has_size'), models.CheckConstraint(condition=models.Q(models.Q(('state', 'ready'), _negated=True), ('bytes__gt', 0), _connector='OR'), name='picture_ready_has_file'), models.CheckConstraint(condition=models.Q(models.Q(('drawing__isnull', True), ('origin', 'upload'), ('state', 'ready')), models.Q(('drawing__isnull', False), ('origin', 'drawing')), _connector='OR'), name='picture_drawing_iff_drawn'), models.CheckConstraint(condition=models.Q(('state', 'failed'), ('failure', ''), _connector='XOR'), name='picture_failure_iff_failed')],
            },
        ),
    ]
