using System.Globalization;
using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>What one page shows. Points from the upper left corner.</summary>
internal sealed class PdfPage
{
    public const decimal Width = 612;

    public const decimal Height = 792;

    private readonly StringBuilder content = new();
    private readonly List<PdfLink> links = [];

    public IReadOnlyList<PdfLink> Links => links;

    /// <summary>The operators of the page, one byte each.</summary>
    public byte[] Content => Encoding.Latin1.GetBytes(content.ToString());

    public void Text(PdfStyle style, decimal left, decimal baseline, string text) => Text(style, left, baseline, WinAnsi.Encode(text));

    public void Text(PdfStyle style, decimal left, decimal baseline, byte[] encoded)
    {
        Colour(style.Colour, "rg");
        content.Append(CultureInfo.InvariantCulture, $"BT /{style.Font.Name} {style.Size} Tf {Number(left)} {Number(Height - baseline)} Td (");
        foreach (var code in encoded)
        {
            content.Append(code is (byte)'(' or (byte)')' or (byte)'\\' ? "\\" : "").Append((char)code);
        }

        content.Append(") Tj ET\n");
    }

    /// <summary>Text that ends at <paramref name="right"/>.</summary>
    public void Right(PdfStyle style, decimal right, decimal baseline, string text)
    {
        var encoded = WinAnsi.Encode(text);
        Text(style, right - style.WidthOf(encoded), baseline, encoded);
    }

    public void Fill(int colour, decimal left, decimal top, decimal width, decimal height)
    {
        Colour(colour, "rg");
        content.Append(CultureInfo.InvariantCulture, $"{Number(left)} {Number(Height - top - height)} {Number(width)} {Number(height)} re f\n");
    }

    public void Rule(int colour, decimal left, decimal top, decimal width, decimal thickness = 0.5m) => Fill(colour, left, top, width, thickness);

    public void Frame(int colour, decimal left, decimal top, decimal width, decimal height)
    {
        Colour(colour, "RG");
        content.Append(CultureInfo.InvariantCulture, $"1.5 w {Number(left)} {Number(Height - top - height)} {Number(width)} {Number(height)} re S\n");
    }

    public void Link(Uri address, decimal left, decimal top, decimal width, decimal height) =>
        links.Add(new PdfLink(address, $"{Number(left)} {Number(Height - top - height)} {Number(left + width)} {Number(Height - top)}"));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private void Colour(int colour, string operation)
    {
        foreach (var shift in new[] { 16, 8, 0 })
        {
            content.Append(Number(((colour >> shift) & 255) / 255m)).Append(' ');
        }

        content.Append(operation).Append('\n');
    }
}
