using System.Collections.Frozen;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>Finds what a tag stands for: a mapping, else a field of the lead type, else a special field (E-69).</summary>
internal sealed class TagResolver(FrozenDictionary<string, CompiledMapping> mappings, DeliveryOrder order)
{
    /// <summary>Whether anything defines the tag.</summary>
    public static bool Knows(Func<string, bool> isMapping, LeadType leadType, string tag) =>
        isMapping(tag) || FieldExists(leadType, tag) || SpecialValues.TryParse(tag, out _);

    public TagValue Resolve(string tag)
    {
        if (mappings.TryGetValue(tag, out var mapping))
        {
            return mapping.Value(order);
        }

        if (FieldExists(order.Lead.Type, tag))
        {
            var value = order.Lead.Value(tag);
            return value.Kind == FieldValueKind.Records
                ? new TagValue(SpecialValues.Json(value.Records), IsJson: true)
                : new TagValue(value.Canonical, value.Kind is FieldValueKind.Number or FieldValueKind.YesNo);
        }

        return SpecialValues.TryParse(tag, out var special)
            ? new TagValue(SpecialValues.Text(special, order), SpecialValues.IsBare(special))
            : TagValue.Empty;
    }

    /// <summary>Whether a lead of this type has that field, or that sub-field by a path such as Drivers.Age.</summary>
    public static bool FieldExists(LeadType leadType, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var field = leadType.Find(dot < 0 ? path : path[..dot]);
        return field is not null
            && (dot < 0 || field.Children.Any(child => child.Name.Equals(path[(dot + 1)..], StringComparison.OrdinalIgnoreCase)));
    }
}
