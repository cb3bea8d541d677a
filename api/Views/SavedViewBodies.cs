using System.Text.Json;

namespace LeadExec.Api.Views;

/// <summary>Bodies of the endpoints of saved views.</summary>
public static class SavedViewBodies
{
    /// <summary>POST /api/v1/saved-views.</summary>
    public sealed record NewView
    {
        /// <summary>A number that the caller makes, so that a repeated request makes no second view.</summary>
        public Guid Id { get; init; }

        /// <summary>The list, such as leads, orders or leads.filters.</summary>
        public string List { get; init; } = "";

        /// <summary>1 to 60 characters; one's own views of a list have different names.</summary>
        public string Name { get; init; } = "";

        /// <summary>All of staff see it. Users of the portal keep views for themselves only.</summary>
        public bool Shared { get; init; }

        /// <summary>Filters, order and columns as the list writes them; an object.</summary>
        public JsonElement Search { get; init; }

        public override string ToString() => "[view]";
    }

    /// <summary>PUT /api/v1/saved-views/{id}: what is left out stays.</summary>
    public sealed record ViewChange
    {
        public string? Name { get; init; }

        public bool? Shared { get; init; }

        public JsonElement? Search { get; init; }

        public override string ToString() => "[view]";
    }

    /// <summary>A saved view.</summary>
    public sealed record View
    {
        public required Guid Id { get; init; }

        public required string List { get; init; }

        public required string Name { get; init; }

        public required bool Shared { get; init; }

        /// <summary>Whether it is one's own.</summary>
        public required bool Own { get; init; }

        /// <summary>Whose it is; absent on one's own.</summary>
        public string? Owner { get; init; }

        public required JsonElement Search { get; init; }

        public required DateTimeOffset ChangedAt { get; init; }

        public override string ToString() => $"[view {Id}]";
    }

    /// <summary>One's own views by name, then those that others share.</summary>
    public sealed record Views(IReadOnlyList<View> Items);
}
