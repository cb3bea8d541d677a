using System.Text;

namespace LeadExec.Api.Documents;

/// <summary>One letter as it is shown.</summary>
/// <param name="Face">The font that its code is of.</param>
/// <param name="Code">Its number there.</param>
/// <param name="Width">In thousandths of the size.</param>
/// <param name="Said">What it stands for in the text, for readers that copy or search it.</param>
internal readonly record struct PdfGlyph(PdfFace Face, int Code, int Width, Rune Said);
