namespace LeadExec.Ports.Portal;

/// <summary>What the client portal looks like (white label): the account's name, colour and logo instead of ours.</summary>
public sealed record PortalBrand
{
    public const int LongestName = 60;

    /// <summary>A quarter of a megabyte.</summary>
    public const int LargestLogo = 262_144;

    /// <summary>Nothing of its own.</summary>
    public static PortalBrand None { get; } = new();

    /// <summary>Shown instead of the company's name; null shows that one.</summary>
    public string? Name { get; init; }

    /// <summary>#rrggbb in small letters; white text on it can be read. Null is the standard blue.</summary>
    public string? Accent { get; init; }

    /// <summary>SHA-256 of the logo's bytes as hex; null without a logo.</summary>
    public string? LogoHash { get; init; }

    /// <summary>0 before anything was saved.</summary>
    public int Version { get; init; }
}
