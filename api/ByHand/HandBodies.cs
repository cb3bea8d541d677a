using LeadExec.Domain.Values;

namespace LeadExec.Api.ByHand;

/// <summary>What staff ask for about one lead. A key is made by the caller for each deed, so that a repeated request does it once.</summary>
internal static class HandBodies
{
    /// <summary>A deed without choices.</summary>
    public sealed record HandAct
    {
        /// <summary>Made by the caller, one for each deed.</summary>
        public required Guid Key { get; init; }
    }

    /// <summary>Whom to send to, and how.</summary>
    public sealed record HandSend
    {
        /// <summary>Made by the caller, one for each deed.</summary>
        public required Guid Key { get; init; }

        public required int AccountId { get; init; }

        /// <summary>Another method of the client; null is the account's.</summary>
        public int? MethodId { get; init; }

        /// <summary>What the client pays; null is the order's price, else the account's.</summary>
        public Money? Price { get; init; }

        /// <summary>Counts on the client's first open order that can pay.</summary>
        public bool OnOrder { get; init; }

        /// <summary>Nothing goes out: the delivery is recorded as accepted.</summary>
        public bool RecordOnly { get; init; }
    }

    /// <summary>What the client pays from now on.</summary>
    public sealed record PriceChange
    {
        /// <summary>Not below 0.</summary>
        public Money? NewPrice { get; init; }
    }

    /// <summary>What somebody wrote.</summary>
    public sealed record NoteText
    {
        public required string Text { get; init; }

        /// <summary>The text without spaces around it; null when nothing or more than that many characters are left.</summary>
        internal string? Accepted(int longest) => Text.Trim() is { Length: > 0 } text && text.Length <= longest ? text : null;

        public override string ToString() => "[note]";
    }
}
