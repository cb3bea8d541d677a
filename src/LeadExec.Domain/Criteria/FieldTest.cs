using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// A field of the lead compared with values (CAMP-19). <paramref name="Field"/> is a field name, or a path such as
/// Drivers.Age. Values: none for is blank, two for between and within miles of (place, miles), one or more otherwise.
/// </summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public sealed record FieldTest(string Field, CriteriaOperator Operator, ImmutableArray<string> Values) : CriteriaNode
{
    public bool Equals(FieldTest? other) =>
        other is not null && Field == other.Field && Operator == other.Operator && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Field, Operator, Values.Length);
}
