using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LeadExec.Domain.Places;

/// <summary>
/// Places of internet addresses from a file in the MaxMind DB format, version 2 (a tree of address bits, then records; of a record
/// only <c>location.latitude</c> and <c>location.longitude</c> are read). Bytes of the file are never trusted: whatever points
/// outside of it, or goes on without end, is an address without a place.
/// </summary>
public sealed class IpPlaceFile : IIpPlaces
{
    private const int Separator = 16;

    private static readonly byte[] MetadataMark = [0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8];

    private readonly ReadOnlyMemory<byte> file;
    private readonly uint nodes;
    private readonly int recordBits;
    private readonly int dataStart;
    private readonly int dataEnd;
    private readonly bool wide;
    private readonly uint startOfShort;

    /// <exception cref="InvalidDataException">The bytes are no such file, or one of another version; the message says what is wrong.</exception>
    public IpPlaceFile(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        var mark = file.Span.LastIndexOf(MetadataMark);
        if (mark < 0)
        {
            throw new InvalidDataException("The file is no MaxMind database: its metadata is missing.");
        }

        var metadata = new RecordCursor(file[(mark + MetadataMark.Length)..]);
        if (metadata.Number("binary_format_major_version") is not 2)
        {
            throw new InvalidDataException("The file is no MaxMind database of version 2.");
        }

        var (count, bits, version) = (metadata.Number("node_count"), metadata.Number("record_size"), metadata.Number("ip_version"));
        if (count is not (> 0 and < uint.MaxValue) || bits is not (24 or 28 or 32) || version is not (4 or 6))
        {
            throw new InvalidDataException("The metadata of the file names no tree of 24, 28 or 32 bit records for addresses of version 4 or 6.");
        }

        var tree = (long)count.Value * bits.Value / 4;
        if (tree + Separator > mark)
        {
            throw new InvalidDataException("The file is shorter than its tree.");
        }

        (nodes, recordBits, wide) = ((uint)count.Value, (int)bits.Value, version == 6);
        (dataStart, dataEnd) = ((int)tree + Separator, mark);
        startOfShort = wide ? Walk(0, stackalloc byte[12]) : 0;
    }

    public GeoPoint? Find(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var isShort = address.AddressFamily == AddressFamily.InterNetwork;
        if (!isShort && !wide)
        {
            return null;
        }

        Span<byte> bits = stackalloc byte[16];
        if (!address.TryWriteBytes(bits, out var written))
        {
            return null;
        }

        var found = Walk(isShort ? startOfShort : 0, bits[..written]);
        var offset = found - (long)nodes - Separator;
        return found > nodes && offset >= 0 && offset < dataEnd - dataStart
            ? new RecordCursor(file[dataStart..dataEnd], (int)offset).Point()
            : null;
    }

    /// <summary>Follows the bits from a node; ends at a node, or at once where a record is reached.</summary>
    private uint Walk(uint node, ReadOnlySpan<byte> bits)
    {
        for (var at = 0; at < bits.Length * 8 && node < nodes; at++)
        {
            node = Record(node, (bits[at / 8] >> (7 - (at % 8))) & 1);
        }

        return node;
    }

    private uint Record(uint node, int side)
    {
        var bytes = file.Span.Slice((int)((long)node * recordBits / 4), recordBits / 4);
        return recordBits switch
        {
            24 => Three(bytes[(side * 3)..]),
            28 when side == 0 => ((uint)(bytes[3] >> 4) << 24) | Three(bytes),
            28 => ((uint)(bytes[3] & 0x0F) << 24) | Three(bytes[4..]),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes[(side * 4)..]),
        };
    }

    private static uint Three(ReadOnlySpan<byte> bytes) => ((uint)bytes[0] << 16) | ((uint)bytes[1] << 8) | bytes[2];
}
