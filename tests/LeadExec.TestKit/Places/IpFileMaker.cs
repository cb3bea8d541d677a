using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace LeadExec.TestKit.Places;

/// <summary>Writes small files in the MaxMind DB format: one place a network.</summary>
public sealed class IpFileMaker(int recordBits, int ipVersion)
{
    private readonly List<(long Left, long Right)> nodes = [(-1, -1)];
    private readonly List<byte> data = [];
    private readonly Dictionary<string, int> names = [];

    public IpFileMaker Put(string network, double latitude, double longitude)
    {
        var parsed = IPNetwork.Parse(network);
        var bytes = parsed.BaseAddress.GetAddressBytes();
        var bits = bytes.SelectMany(octet => Enumerable.Range(0, 8).Select(bit => (octet >> (7 - bit)) & 1)).Take(parsed.PrefixLength);
        var path = (ipVersion == 6 && bytes.Length == 4 ? Enumerable.Repeat(0, 96).Concat(bits) : bits).ToList();
        var node = 0;
        foreach (var bit in path[..^1])
        {
            node = Child(node, bit);
        }

        Set(node, path[^1], -2 - Place(latitude, longitude));
        return this;
    }

    public byte[] Write(int? nodeCount = null)
    {
        var file = new List<byte>();
        foreach (var (left, right) in nodes)
        {
            file.AddRange(Node(Target(left), Target(right)));
        }

        file.AddRange(new byte[16]);
        file.AddRange(data);
        file.AddRange([0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8]);
        file.Add(0xE0 | 4);
        file.AddRange([.. Text("binary_format_major_version"), 0xA1, 2]);
        file.AddRange([.. Text("node_count"), 0xC4, .. Big((uint)(nodeCount ?? nodes.Count))]);
        file.AddRange([.. Text("record_size"), 0xA1, (byte)recordBits]);
        file.AddRange([.. Text("ip_version"), 0xA1, (byte)ipVersion]);
        return [.. file];
    }

    private int Child(int node, int bit)
    {
        var next = bit == 0 ? nodes[node].Left : nodes[node].Right;
        if (next >= 0)
        {
            return (int)next;
        }

        nodes.Add((-1, -1));
        Set(node, bit, nodes.Count - 1);
        return nodes.Count - 1;
    }

    private void Set(int node, int bit, long value) => nodes[node] = bit == 0 ? nodes[node] with { Left = value } : nodes[node] with { Right = value };

    private long Target(long value) => value >= 0 ? value : value == -1 ? nodes.Count : nodes.Count + 16 + (-2 - value);

    // {"city": {"names": [..]}, "location": {"accuracy": 5, "latitude": d, "longitude": d}}; keys that occurred are pointed at.
    private int Place(double latitude, double longitude)
    {
        var record = new List<byte>();
        void Name(string text)
        {
            if (names.TryGetValue(text, out var at))
            {
                record.AddRange([(byte)(0x28 | ((at - 2048) >> 16)), (byte)((at - 2048) >> 8), (byte)(at - 2048)]);
                return;
            }

            names[text] = data.Count + record.Count;
            record.AddRange(Text(text));
        }

        if (data.Count == 0)
        {
            data.AddRange(new byte[2048]); // pointers of two bytes begin behind that
        }

        var start = data.Count;
        record.Add(0xE2);
        Name("city");
        record.AddRange([0xE1, .. Text("names"), 0x03, 0x04, .. Text("Glendale"), .. Text(new string('x', 40)), 0x01, 0x07]);
        Name("location");
        record.Add(0xE3);
        Name("accuracy");
        record.AddRange([0xA1, 5]);
        Name("latitude");
        record.AddRange([0x68, .. Real(latitude)]);
        Name("longitude");
        record.AddRange([0x68, .. Real(longitude)]);
        data.AddRange(record);
        return start;
    }

    private byte[] Node(long left, long right) => recordBits switch
    {
        24 => [.. Big((uint)left)[1..], .. Big((uint)right)[1..]],
        28 => [.. Big((uint)left)[1..], (byte)(((left >> 24) << 4) | (right >> 24)), .. Big((uint)right)[1..]],
        _ => [.. Big((uint)left), .. Big((uint)right)],
    };

    private static byte[] Text(string text) => text.Length < 29
        ? [(byte)(0x40 | text.Length), .. Encoding.UTF8.GetBytes(text)]
        : [0x40 | 29, (byte)(text.Length - 29), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Real(double number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        return bytes;
    }
}
