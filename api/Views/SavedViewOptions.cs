using System.ComponentModel.DataAnnotations;

namespace LeadExec.Api.Views;

/// <summary>Limits of saved views: <c>LeadExec:SavedViews</c>.</summary>
public sealed class SavedViewOptions
{
    /// <summary>Most views that one person keeps of one list.</summary>
    [Range(1, 1_000)]
    public int MostPerList { get; set; } = 40;

    /// <summary>Most characters of a view's state as JSON.</summary>
    [Range(100, 100_000)]
    public int LongestSearch { get; set; } = 16_000;
}
