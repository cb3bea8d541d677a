namespace LeadExec.Ports.Settings;

/// <summary>A keyset page over one kind in order of number.</summary>
public sealed record SettingQuery
{
    public const int MaximumLimit = 200;

    public required SettingKind Kind { get; init; }

    /// <summary>Only numbers above this one.</summary>
    public int After { get; init; }

    /// <summary>1 to <see cref="MaximumLimit"/>. Default 50.</summary>
    public int Limit { get; init; } = 50;

    public bool WithArchived { get; init; }

    /// <summary>Only settings whose body has exactly these values at top level, such as clientId = 7. At most 5.</summary>
    public IReadOnlyDictionary<string, int> Equal { get; init; } = new Dictionary<string, int>();
}
