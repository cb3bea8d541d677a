using System.Collections.Immutable;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Says where a ping's settings would send a contact field that the lead type does not allow in pings (DELV-54): mappings, expressions,
/// and tags of the address, the headers and the body. Rendering blanks such fields in any case (<see cref="PingLead"/>); this tells the
/// administrator beforehand, because a blank value looks like a mistake of the buyer.
/// </summary>
internal static class PingSettingsChecker
{
    public static ImmutableArray<DefinitionError> Check(WebhookSettings settings, LeadType type)
    {
        var errors = new CheckerErrors();
        for (var at = 0; at < settings.Mappings.Length; at++)
        {
            CheckMapping(settings.Mappings[at], type, $"/mappings/{at}", errors);
        }

        CheckTags(UrlTemplate.Parse(settings.ProductionUrl), settings, type, "/productionUrl", errors);
        CheckTags(UrlTemplate.Parse(settings.TestUrl ?? ""), settings, type, "/testUrl", errors);
        CheckTags(Template.Parse(settings.BodyTemplate ?? "", CompiledWebhook.SyntaxOf(settings.ContentType)), settings, type, "/bodyTemplate", errors);
        for (var at = 0; at < settings.Headers.Length; at++)
        {
            if (!settings.Headers[at].Secret)
            {
                CheckTags(Template.Parse(settings.Headers[at].Value, TemplateSyntax.Text), settings, type, $"/headers/{at}/value", errors);
            }
        }

        return errors.ToArray();
    }

    private static void CheckMapping(FieldMapping mapping, LeadType type, string path, CheckerErrors errors)
    {
        switch (mapping.Source)
        {
            case MappingSource.LeadField:
                Report(Withheld(type, mapping.LeadField ?? mapping.FieldName), $"{path}/leadField", errors);
                break;
            case MappingSource.Expression when Expression.Parse(mapping.Expression ?? "").Expression is { } expression:
                foreach (var name in expression.Fields)
                {
                    Report(Withheld(type, name), $"{path}/expression", errors);
                }

                break;
            case MappingSource.Static or MappingSource.Special or MappingSource.Expression:
                break;
        }
    }

    // A tag stands for the mapping of that name first, and then the mapping is what is looked at.
    private static void CheckTags(Template template, WebhookSettings settings, LeadType type, string path, CheckerErrors errors)
    {
        foreach (var tag in template.Tags.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!settings.Mappings.Any(mapping => mapping.FieldName.Equals(tag, StringComparison.OrdinalIgnoreCase)))
            {
                Report(Withheld(type, tag), path, errors);
            }
        }
    }

    private static void Report(string? field, string path, CheckerErrors errors)
    {
        if (field is not null)
        {
            errors.Add(path, $"{field} is a contact field; a ping carries it only when the lead type allows the field in pings (DELV-54).");
        }
    }

    // The name of the first withheld field that a name or path stands for: the field itself, the sub-field named, or any of a whole group.
    private static string? Withheld(LeadType type, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (type.Find(dot < 0 ? path : path[..dot]) is not { } field)
        {
            return null;
        }

        if (ContactFields.IsWithheld(type, field))
        {
            return field.Name;
        }

        return field.Children.Where(child => dot < 0 || child.Name.Equals(path[(dot + 1)..], StringComparison.OrdinalIgnoreCase))
            .Select(child => WithheldChild(field.Name, child)).FirstOrDefault(name => name is not null);
    }

    private static string? WithheldChild(string prefix, LeadField child)
    {
        var name = $"{prefix}.{child.Name}";
        return ContactFields.IsContact(child) && !child.AllowInPing
            ? name
            : child.Children.Select(next => WithheldChild(name, next)).FirstOrDefault(found => found is not null);
    }
}
