using LeadExec.Domain.Criteria;
using LeadExec.Domain.Flow;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Leads;

/// <summary>Bodies of the endpoints about leads.</summary>
public static class LeadRequests
{
    /// <summary>POST /api/v1/leads/search. What is left out does not restrict.</summary>
    public sealed record Search
    {
        public int? LeadTypeId { get; init; }

        /// <summary>First day in the account's zone (2026-01-31), or an instant (2026-01-31T07:00:00Z).</summary>
        public string? From { get; init; }

        /// <summary>Last day, included whole, or an instant, excluded.</summary>
        public string? To { get; init; }

        public IReadOnlyList<int> CampaignIds { get; init; } = [];

        public IReadOnlyList<int> LeadSourceIds { get; init; } = [];

        public IReadOnlyList<LeadValidity> Validity { get; init; } = [];

        public IReadOnlyList<LeadDistribution> Distribution { get; init; } = [];

        /// <summary>True: only leads that wait for a person because their runs broke again and again.</summary>
        public bool SetAside { get; init; }

        /// <summary>True: only test leads; false: none.</summary>
        public bool? Test { get; init; }

        /// <summary>A lead id, or a whole phone number or e-mail address.</summary>
        public string? Text { get; init; }

        /// <summary>
        /// Nested filter (E-59): groups all, any, notAll and none, at most 200 nodes in 8 levels. A test names a field of the lead type,
        /// which leadTypeId says, or a fact: $received, $leadType, $source, $campaign, $validity, $distribution, $test, $cost, $revenue,
        /// $profit, $sends.
        /// </summary>
        public CriteriaNode? Filter { get; init; }

        /// <summary>Fields whose values the answer carries besides the usual ones, at most 200.</summary>
        public IReadOnlyList<string> Fields { get; init; } = [];

        /// <summary>Order of the list; a cursor belongs to the order that made it. Ties keep the order of arrival in the same direction.</summary>
        public LeadOrder Sort { get; init; } = LeadOrder.NewestFirst;

        /// <summary>1 to 200.</summary>
        public int Limit { get; init; } = 50;

        /// <summary>From the page before.</summary>
        public string? Cursor { get; init; }

        public override string ToString() => "[search]";
    }
}
