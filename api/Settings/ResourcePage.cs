namespace LeadExec.Api.Settings;

/// <summary>A page of a list; <see cref="Next"/> is the cursor of the following page, null on the last one.</summary>
public sealed record ResourcePage<T>(IReadOnlyList<T> Items, string? Next);
