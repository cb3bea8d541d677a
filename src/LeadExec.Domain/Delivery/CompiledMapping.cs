using System.Collections.Frozen;
using LeadExec.Domain.Expressions;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>A field mapping ready to be applied (DELV-21 to DELV-30).</summary>
internal sealed class CompiledMapping
{
    private readonly FieldMapping mapping;
    private readonly MappingFormat format;
    private readonly Expression? expression;
    private readonly FrozenDictionary<string, string> values;

    private CompiledMapping(FieldMapping mapping, MappingFormat format, Expression? expression)
    {
        (this.mapping, this.format, this.expression) = (mapping, format, expression);
        values = mapping.ValueMappings.IsDefaultOrEmpty
            ? FrozenDictionary<string, string>.Empty
            : mapping.ValueMappings.DistinctBy(pair => pair.Ours, StringComparer.OrdinalIgnoreCase)
                .ToFrozenDictionary(pair => pair.Ours, pair => pair.Theirs, StringComparer.OrdinalIgnoreCase);
    }

    public string FieldName => mapping.FieldName;

    /// <summary>Null with words when the format or the expression cannot be read.</summary>
    public static CompiledMapping? Compile(FieldMapping mapping, out string error)
    {
        if (!MappingFormat.TryParse(mapping.Format, out var format, out error))
        {
            return null;
        }

        if (mapping.Source != MappingSource.Expression)
        {
            return new CompiledMapping(mapping, format, null);
        }

        var parse = Expression.Parse(mapping.Expression ?? "");
        error = parse.Error is { } wrong ? $"Position {wrong.Position}: {wrong.Message}" : "";
        return parse.Accepted ? new CompiledMapping(mapping, format, parse.Expression) : null;
    }

    /// <summary>What goes out for this order: test value, else source, value mapping, format, default.</summary>
    public TagValue Value(DeliveryOrder order)
    {
        if (order.IsTest && mapping.TestValue is { } testValue)
        {
            return new TagValue(testValue, Bare: mapping.Source != MappingSource.LeadField || IsBareField(order));
        }

        var value = Source(order);
        if (value.Kind == FieldValueKind.Records)
        {
            return new TagValue(SpecialValues.Json(value.Records), IsJson: true);
        }

        var (text, bare) = Mapped(value, order);
        return text.Length == 0 && mapping.DefaultValue is { } other ? new TagValue(other, bare) : new TagValue(text, bare);
    }

    private (string Text, bool Bare) Mapped(FieldValue value, DeliveryOrder order)
    {
        if (values.TryGetValue(value.Canonical, out var theirs))
        {
            return (format.Apply(FieldValue.Of(theirs)), mapping.Source == MappingSource.Static);
        }

        if (mapping is { Source: MappingSource.Special, Special: { } special, Format: null })
        {
            return (SpecialValues.Text(special, order), SpecialValues.IsBare(special));
        }

        return (format.Apply(value), mapping.Source == MappingSource.Static || IsBare(value));
    }

    private FieldValue Source(DeliveryOrder order) => mapping.Source switch
    {
        MappingSource.LeadField => order.Lead.Value(mapping.LeadField ?? mapping.FieldName),
        MappingSource.Static => FieldValue.Of(mapping.StaticValue),
        MappingSource.Special => mapping.Special is { } special ? SpecialValues.Of(special, order) : FieldValue.Blank,

        // The moment of receipt, not of sending: a repeat sends the same bytes.
        MappingSource.Expression => expression!.Evaluate(order.Lead.Value, new EvaluationContext(order.ReceivedAt, order.Account.ZoneId)),
    };

    private bool IsBareField(DeliveryOrder order) => IsBare(order.Lead.Value(mapping.LeadField ?? mapping.FieldName));

    private static bool IsBare(FieldValue value) => value.Kind is FieldValueKind.Number or FieldValueKind.YesNo;
}
