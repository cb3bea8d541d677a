namespace LeadExec.Api.Portal;

/// <summary>Requests and answers about the portal's looks.</summary>
public static class BrandBodies
{
    /// <summary>What anybody may see before signing in.</summary>
    public sealed record Shown(string Name)
    {
        /// <summary>Address of the logo on this host; absent without one.</summary>
        public string? Logo { get; init; }
    }

    /// <summary>What staff sets.</summary>
    public sealed record Brand
    {
        /// <summary>Shown instead of the company's name; at most 60 characters.</summary>
        public string? Name { get; init; }

        /// <summary>#rrggbb, dark enough for white text: a contrast of at least 4.5 to 1. Blank is the standard blue.</summary>
        public string? Accent { get; init; }

        /// <summary>Address of the logo on this host. Not read.</summary>
        public string? Logo { get; init; }
    }

    /// <summary>A PNG or JPEG picture of at most 256 kB and 2,000 pixels each way.</summary>
    public sealed record LogoBody
    {
        public required byte[] Picture { get; init; }
    }
}
