using System.Xml;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>The part of <see cref="WebhookSettingsChecker"/> that looks at mappings.</summary>
internal static class MappingChecker
{
    private const int MaximumMappings = 500;
    private const int MaximumName = 200;
    private const int MaximumValue = 16 * 1024;
    private const int MaximumValueMappings = 2_000;

    public static void Check(WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        errors.Require(settings.Mappings.Length <= MaximumMappings, "/mappings", $"At most {MaximumMappings} mappings.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var xmlNames = settings.ContentType == WebhookContentType.Xml && string.IsNullOrEmpty(settings.BodyTemplate);
        for (var at = 0; at < Math.Min(settings.Mappings.Length, MaximumMappings); at++)
        {
            var (mapping, path) = (settings.Mappings[at], $"/mappings/{at}");
            errors.Require(
                mapping.FieldName.Length is > 0 and <= MaximumName && !mapping.FieldName.Any(char.IsControl),
                $"{path}/fieldName", $"A field name has 1 to {MaximumName} characters.");
            errors.Require(names.Add(mapping.FieldName), $"{path}/fieldName", "The field name appears twice.");
            errors.Require(!xmlNames || IsXmlName(mapping.FieldName), $"{path}/fieldName", "Without a body template the name must be an XML name.");
            CheckSource(mapping, leadType, path, errors);
            CheckFormat(mapping, leadType, path, errors);
            CheckValues(mapping, path, errors);
        }
    }

    private static void CheckSource(FieldMapping mapping, LeadType leadType, string path, CheckerErrors errors)
    {
        switch (mapping.Source)
        {
            case MappingSource.LeadField:
                errors.Require(
                    TagResolver.FieldExists(leadType, mapping.LeadField ?? mapping.FieldName), $"{path}/leadField", "The lead type has no such field.");
                break;
            case MappingSource.Static:
                errors.Require(mapping.StaticValue is not null, $"{path}/staticValue", "A static field needs its value.");
                break;
            case MappingSource.Special:
                errors.Require(mapping.Special is { } special && Enum.IsDefined(special), $"{path}/special", "Unknown special field.");
                break;
            case MappingSource.Expression:
                CheckExpression(mapping.Expression ?? "", leadType, $"{path}/expression", errors);
                break;
            default:
                errors.Add($"{path}/source", "Unknown kind of source.");
                break;
        }
    }

    private static void CheckExpression(string text, LeadType leadType, string path, CheckerErrors errors)
    {
        var parse = Expression.Parse(text);
        if (!parse.Accepted)
        {
            errors.Add(path, $"Position {parse.Error.Position}: {parse.Error.Message}");
            return;
        }

        foreach (var field in parse.Expression.Fields.Where(field => !TagResolver.FieldExists(leadType, field)))
        {
            errors.Add(path, $"The lead type has no field [{field}].");
        }
    }

    private static void CheckFormat(FieldMapping mapping, LeadType leadType, string path, CheckerErrors errors)
    {
        if (!MappingFormat.TryParse(mapping.Format, out _, out var error))
        {
            errors.Add($"{path}/format", error);
        }
        else if (mapping.Source == MappingSource.LeadField && leadType.Find(mapping.LeadField ?? mapping.FieldName)?.Kind == FieldKind.DateTime)
        {
            // .NET would send the letters YYYY as they stand, and nobody would notice until the buyer complains.
            errors.Require(mapping.Format?.Contains('Y', StringComparison.Ordinal) != true, $"{path}/format", "Years are written yyyy.");
        }
    }

    private static void CheckValues(FieldMapping mapping, string path, CheckerErrors errors)
    {
        errors.Require(Fits(mapping.StaticValue), $"{path}/staticValue", "The value is too long.");
        errors.Require(Fits(mapping.DefaultValue), $"{path}/defaultValue", "The value is too long.");
        errors.Require(Fits(mapping.TestValue), $"{path}/testValue", "The value is too long.");
        errors.Require(mapping.ValueMappings.Length <= MaximumValueMappings, $"{path}/valueMappings", $"At most {MaximumValueMappings} value mappings.");
        errors.Require(
            mapping.ValueMappings.All(pair => Fits(pair.Ours) && Fits(pair.Theirs)), $"{path}/valueMappings", "A value is too long.");
        errors.Require(
            mapping.ValueMappings.DistinctBy(pair => pair.Ours, StringComparer.OrdinalIgnoreCase).Count() == mapping.ValueMappings.Length,
            $"{path}/valueMappings", "The same value is mapped twice.");
    }

    private static bool Fits(string? value) => value is null || value.Length <= MaximumValue;

    private static bool IsXmlName(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name) == name;
        }
        catch (Exception refused) when (refused is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
