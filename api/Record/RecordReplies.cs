using LeadExec.Api.Security;
using LeadExec.Domain.Values;

namespace LeadExec.Api.Record;

/// <summary>Answers about the record of one lead.</summary>
internal static class RecordReplies
{
    /// <summary>Values as they are edited; their version is the ETag.</summary>
    public sealed record LeadValues(IReadOnlyList<EditedField> Fields)
    {
        public override string ToString() => "[values]";
    }

    /// <summary>A field of the lead type with what it holds.</summary>
    public sealed record EditedField
    {
        public required string Name { get; init; }

        public required string Label { get; init; }

        public required string Kind { get; init; }

        /// <summary>In canonical form; more than one only where the field takes several.</summary>
        public required IReadOnlyList<string> Values { get; init; }

        /// <summary>Of a drop-down.</summary>
        public required IReadOnlyList<string> Options { get; init; }

        public required bool Several { get; init; }

        public required bool Required { get; init; }

        /// <summary>False: it is calculated, or holds groups of fields.</summary>
        public required bool Editable { get; init; }

        public override string ToString() => "[field]";
    }

    /// <summary>What people did to the lead, newest first, at most 500.</summary>
    public sealed record LeadHistory(IReadOnlyList<Deed> Items);

    /// <summary>One thing that somebody did.</summary>
    public sealed record Deed
    {
        public required DateTimeOffset At { get; init; }

        /// <summary>E-mail address of the person, else "user/7".</summary>
        public required string By { get; init; }

        /// <summary>"changeValue", or what was done: "sendByHand", "updatePrice", "returnApproved".</summary>
        public required string Action { get; init; }

        /// <summary>The field of a changed value.</summary>
        public string? Field { get; init; }

        public string? Label { get; init; }

        /// <summary>Null was blank.</summary>
        public string? OldValue { get; init; }

        /// <summary>Null is blank.</summary>
        public string? NewValue { get; init; }

        /// <summary>The delivery that it was done to.</summary>
        public Guid? DeliveryId { get; init; }

        /// <summary>The delivery account that it names.</summary>
        public string? Account { get; init; }

        /// <summary>The price that it sets.</summary>
        [MoneyFigure]
        public Money? Price { get; init; }

        /// <summary>What was decided about an unknown outcome.</summary>
        public bool? Accepted { get; init; }

        public override string ToString() => "[deed]";
    }

    /// <summary>Notes on a lead, oldest first.</summary>
    public sealed record LeadNotes(IReadOnlyList<LeadNoteItem> Items);

    /// <summary>One note. Own: the one who asks wrote it and may withdraw it.</summary>
    public sealed record LeadNoteItem(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt, DateTimeOffset? WithdrawnAt, bool Own)
    {
        public override string ToString() => "[note]";
    }

    /// <summary>Files of a lead, oldest first, and what may be added.</summary>
    public sealed record LeadFiles(IReadOnlyList<LeadFileItem> Items, int LargestFile, int MostFiles, IReadOnlyList<string> FileTypes);

    /// <summary>Files that the client attached to one of its leads. MayAdd: the delivery method permits it; nothing is listed else.</summary>
    public sealed record PortalLeadFiles(bool MayAdd, IReadOnlyList<LeadFileItem> Items, int LargestFile, int MostFiles, IReadOnlyList<string> FileTypes);

    /// <summary>One file.</summary>
    public sealed record LeadFileItem
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        /// <summary>In bytes.</summary>
        public required int Size { get; init; }

        public required string AddedBy { get; init; }

        public required DateTimeOffset AddedAt { get; init; }

        /// <summary>Whose portal it was added in; null is staff, or the reader's own portal.</summary>
        public string? Client { get; init; }

        public override string ToString() => "[file]";
    }
}
