using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadExec.Domain.Criteria;

/// <summary>Nodes joined by and, or, not and, not or; groups nest.</summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public sealed record CriteriaGroup(GroupKind Kind, ImmutableArray<CriteriaNode> Nodes) : CriteriaNode
{
    /// <summary>Criteria that every lead meets.</summary>
    public static CriteriaGroup Empty { get; } = new(GroupKind.And, []);

    public bool Equals(CriteriaGroup? other) => other is not null && Kind == other.Kind && Nodes.SequenceEqual(other.Nodes);

    public override int GetHashCode() => HashCode.Combine(Kind, Nodes.Length);
}
