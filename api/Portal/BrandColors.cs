using System.Globalization;

namespace LeadExec.Api.Portal;

/// <summary>
/// One colour made into the shades of both schemes, each readable on what it stands on (WCAG 2.2, 1.4.3: 4.5 to 1). A colour on which
/// white text cannot be read is refused rather than changed: the account would not recognise it.
/// </summary>
internal static class BrandColors
{
    public const double Least = 4.5;

    private static readonly Shade White = new(255, 255, 255);
    private static readonly Shade Black = new(0, 0, 0);

    /// <summary>The raised surfaces of the dark scheme (ui/src/styles.css).</summary>
    private static readonly Shade Dark = new(0x29, 0x31, 0x3d);

    /// <summary>#rrggbb in small letters, or null.</summary>
    public static string? Normal(string text) => Shade.TryRead(text.Trim(), out var shade) ? shade.ToString() : null;

    /// <summary>How well white text can be read on it.</summary>
    public static double OnWhite(string colour) => Shade.TryRead(colour, out var shade) ? Contrast(shade, White) : 0;

    /// <summary>The nearest darker colour on which it can be read.</summary>
    public static string Darkened(string colour) => Shade.TryRead(colour, out var shade) ? Toward(shade, Black, White).ToString() : colour;

    /// <summary>Rules for a style sheet; empty without a colour.</summary>
    public static string Css(string? colour)
    {
        if (colour is null || !Shade.TryRead(colour, out var accent))
        {
            return "";
        }

        var (lit, soft, night) = (Toward(accent, White, Dark), Mix(accent, White, 0.9), Mix(accent, new Shade(0x17, 0x1c, 0x24), 0.72));
        return Rules("light", accent, accent, soft, Toward(accent, Black, soft)) + Rules("dark", lit, accent, night, Toward(lit, White, night));
    }

    private static string Rules(string scheme, Shade ink, Shade filled, Shade soft, Shade onSoft) => string.Create(CultureInfo.InvariantCulture, $$"""
        :root:root[data-mantine-color-scheme="{{scheme}}"] {
          --accent: {{ink}};
          --selected: {{soft}};
          --mantine-color-brand-text: {{ink}};
          --mantine-color-brand-filled: {{filled}};
          --mantine-color-brand-filled-hover: {{Mix(filled, Black, 0.14)}};
          --mantine-color-brand-light: {{soft}};
          --mantine-color-brand-light-hover: {{Mix(soft, filled, 0.12)}};
          --mantine-color-brand-light-color: {{onSoft}};
          --mantine-color-brand-outline: {{ink}};
        }

        """);

    private static Shade Toward(Shade from, Shade goal, Shade ground)
    {
        var shade = from;
        for (var percent = 0; percent <= 100 && Contrast(shade, ground) < Least + 0.05; percent += 2)
        {
            shade = Mix(from, goal, percent / 100.0);
        }

        return shade;
    }

    private static Shade Mix(Shade one, Shade other, double part) => new(Mix(one.Red, other.Red, part), Mix(one.Green, other.Green, part), Mix(one.Blue, other.Blue, part));

    private static byte Mix(byte one, byte other, double part) => (byte)Math.Round(one + ((other - one) * part));

    private static double Contrast(Shade one, Shade other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private readonly record struct Shade(byte Red, byte Green, byte Blue)
    {
        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static bool TryRead(string text, out Shade shade)
        {
            var fits = text is ['#', _, _, _, _, _, _] & uint.TryParse(text.AsSpan(Math.Min(1, text.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb);
            shade = fits ? new Shade((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb) : default;
            return fits;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

        private static double Linear(byte channel)
        {
            var part = channel / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
    }
}
