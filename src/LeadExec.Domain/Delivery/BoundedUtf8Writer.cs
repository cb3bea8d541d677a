using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace LeadExec.Domain.Delivery;

/// <summary>Collects UTF-8 and stops at a limit instead of growing (FM-75). After an overflow it takes nothing more.</summary>
internal sealed class BoundedUtf8Writer(int limit)
{
    private const int Slice = 4 * 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <summary>Something did not fit; what was written is not to be used.</summary>
    public bool Overflowed { get; private set; }

    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && !Overflowed)
        {
            var part = text[..Cut(text)];
            var needed = Encoding.UTF8.GetByteCount(part);
            if (buffer.WrittenCount + needed > limit)
            {
                Overflowed = true;
                return;
            }

            Encoding.UTF8.GetBytes(part, buffer);
            text = text[part.Length..];
        }
    }

    public ImmutableArray<byte> ToBytes() => ImmutableArray.Create(buffer.WrittenSpan);

    public string ToText() => Encoding.UTF8.GetString(buffer.WrittenSpan);

    // A slice never ends between the halves of a surrogate pair.
    private static int Cut(ReadOnlySpan<char> text) => text.Length <= Slice ? text.Length
        : char.IsHighSurrogate(text[Slice - 1]) ? Slice - 1 : Slice;
}
