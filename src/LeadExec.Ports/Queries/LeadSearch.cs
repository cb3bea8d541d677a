using System.Collections.Immutable;
using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;

namespace LeadExec.Ports.Queries;

/// <summary>What a lead list asks for (LEAD-01). Empty lists and nulls do not restrict.</summary>
public sealed record LeadSearch
{
    /// <summary>Most leads of one page.</summary>
    public const int MaximumLimit = 200;

    /// <summary>Most groups and tests of one filter.</summary>
    public const int MaximumFilterNodes = 200;

    /// <summary>Deepest nesting of a filter's groups, tests included.</summary>
    public const int MaximumFilterDepth = 8;

    public LeadTypeId? LeadTypeId { get; init; }

    /// <summary>Received at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Received before.</summary>
    public DateTimeOffset? To { get; init; }

    public ImmutableArray<CampaignId> Campaigns { get; init; } = [];

    public ImmutableArray<LeadSourceId> Sources { get; init; } = [];

    public ImmutableArray<LeadValidity> Validity { get; init; } = [];

    public ImmutableArray<LeadDistribution> Distribution { get; init; } = [];

    /// <summary>Only leads that wait for a person because their runs broke again and again (FM-07), sold before or not.</summary>
    public bool SetAside { get; init; }

    /// <summary>Null: both; true: only test leads; false: only real ones.</summary>
    public bool? Test { get; init; }

    public LeadId? LeadId { get; init; }

    /// <summary>Keyed hash of an exact phone number or e-mail address (decision 25); matches either column.</summary>
    public byte[]? PersonHash { get; init; }

    /// <summary>Filter over facts about the lead (<see cref="LeadFactTest"/>) and over field values (E-59); the latter need <see cref="FilterType"/>, whose kinds decide how values compare.</summary>
    public CriteriaNode? Filter { get; init; }

    public LeadType? FilterType { get; init; }

    /// <summary>Whose data may be seen (SET-09).</summary>
    public DataFilter Within { get; init; } = DataFilter.None;

    public LeadOrder Order { get; init; } = LeadOrder.NewestFirst;

    /// <summary>Numbers of all sources or all campaigns in the order of their names, for the orders by name; others leave it empty.</summary>
    public ImmutableArray<int> ByName { get; init; } = [];

    /// <summary>1 to <see cref="MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>The key that the page before ended with; its order is <see cref="Order"/>.</summary>
    public LeadKey? After { get; init; }
}
