using System.Collections.Immutable;
using LeadExec.Api.Record;

namespace LeadExec.Api.ByHand;

/// <summary>A lead that staff add, and what became of it (LEAD-06).</summary>
internal static class AddLeadBodies
{
    /// <summary>POST /api/v1/leads.</summary>
    public sealed record NewLead
    {
        /// <summary>Made by the caller, one for each lead: a repeated request adds nothing.</summary>
        public required Guid Key { get; init; }

        /// <summary>The campaign that it counts for: one that takes leads without a ping.</summary>
        public required int CampaignId { get; init; }

        /// <summary>1 to 500, read as posted ones are.</summary>
        public required ImmutableArray<RecordBodies.FieldChange> Fields { get; init; }

        /// <summary>Distributes it at once; else it is stored, for a client chosen by hand.</summary>
        public bool Deliver { get; init; }

        /// <summary>A test lead: checked and matched, but nothing is sent, counted or paid.</summary>
        public bool Test { get; init; }

        public override string ToString() => "[lead]";
    }

    /// <summary>The lead that was added.</summary>
    public sealed record AddedLead
    {
        public required Guid Id { get; init; }

        /// <summary>An earlier request with the same key had added it.</summary>
        public required bool Before { get; init; }

        /// <summary>The person was posted before, within the campaign's days; the lead was added all the same (E-85).</summary>
        public required bool Duplicate { get; init; }

        /// <summary>It is still being distributed.</summary>
        public required bool Running { get; init; }
    }

    /// <summary>What a lead of the campaign is asked for.</summary>
    public sealed record EntryFields(IReadOnlyList<RecordReplies.EditedField> Fields);
}
