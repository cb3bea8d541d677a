namespace LeadExec.Api.Documents;

/// <summary>How text looks.</summary>
/// <param name="Font">Its font.</param>
/// <param name="Size">In points.</param>
/// <param name="Colour">0xRRGGBB.</param>
internal sealed record PdfStyle(PdfFont Font, decimal Size, int Colour)
{
    public decimal WidthOf(ReadOnlySpan<PdfGlyph> glyphs) => PdfFont.WidthOf(glyphs, Size);
}
