using System.Collections.Immutable;

namespace LeadExec.Api.Record;

/// <summary>What people ask for about the record of one lead.</summary>
internal static class RecordBodies
{
    /// <summary>The fields to change; those that are not named stay.</summary>
    public sealed record ValuesChange
    {
        /// <summary>1 to 500.</summary>
        public required ImmutableArray<FieldChange> Fields { get; init; }

        public override string ToString() => "[change]";
    }

    /// <summary>A field of the lead type with its new values, read as posted ones are; none makes it blank.</summary>
    public sealed record FieldChange
    {
        public required string Name { get; init; }

        /// <summary>One, or more where the field takes several.</summary>
        public required ImmutableArray<string> Values { get; init; }

        public override string ToString() => "[field]";
    }
}
