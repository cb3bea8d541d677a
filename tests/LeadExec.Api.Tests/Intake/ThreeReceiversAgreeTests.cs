using System.Text;
using System.Text.Json;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace LeadExec.Api.Tests.Intake;

// TH-04, RCV-03, E-13: one canonical field map, whatever the format
public sealed class ThreeReceiversAgreeTests
{
    private static readonly string[] Names = ["FirstName", "Email", "Zip", "Consent", "Drivers", "Notes", "X1"];

    private static readonly Gen<string> Text = Gen.Elements(
            "a", "Z", "0", " ", "&", "=", "+", "%", "%41", "<", ">", "\"", "'", "]]>", "é", "漢", "😀", "\t", "\n", "\r\n", "\r", ";", "[0]", "{", "}", "\\", "\\u0041", "true", "null")
        .ListOf().Select(parts => string.Concat(parts));

    private static readonly Gen<Node> Nodes = Gen.Sized(size => NodesOf(Math.Min(size, 3)));

    [Fact]
    public void Read_the_same_fields_from_form_json_xml_and_multipart() => Prop.ForAll(Arb.From(Nodes), root =>
    {
        var form = SubmissionReaderTests.ReadAsync(FormOf(root), Posts.FormType).GetAwaiter().GetResult();
        var json = SubmissionReaderTests.ReadAsync(JsonOf(root), Posts.JsonType).GetAwaiter().GetResult();
        var xml = SubmissionReaderTests.ReadAsync(XmlOf(root), Posts.XmlType).GetAwaiter().GetResult();
        var multipart = SubmissionReaderTests.ReadAsync(MultipartOf(root), "multipart/form-data; boundary=xyz").GetAwaiter().GetResult();

        var expected = SubmissionReaderTests.Shown(json);
        SubmissionReaderTests.Shown(form).ShouldBe(expected);
        SubmissionReaderTests.Shown(xml).ShouldBe(expected);
        SubmissionReaderTests.Shown(multipart).ShouldBe(expected);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<Node> NodesOf(int depth)
    {
        var values = Text.NonEmptyListOf().Select(list => new Item([.. list], []));
        var item = depth == 0
            ? values
            : Gen.Frequency((4, values), (1, NodesOf(depth - 1).Where(node => node.Items.Count > 0).NonEmptyListOf().Select(groups => new Item([], [.. groups]))));
        return Gen.Shuffle(Names)
            .SelectMany(names => item.ListOf(Math.Min(depth + 1, names.Length)).Select(items => new Node([.. items.Zip(names, (content, name) => (name, content))])));
    }

    private static string FormOf(Node root) => string.Join('&', Pairs(root, "").Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)));

    private static IEnumerable<(string Name, string Value)> Pairs(Node node, string prefix) => node.Items.SelectMany(item =>
        item.Content.Values.Select(value => (prefix + item.Name, value))
            .Concat(item.Content.Groups.SelectMany((group, at) => Pairs(group, $"{prefix}{item.Name}[{at}]."))));

    private static string JsonOf(Node root)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, root);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        json.WriteStartObject();
        foreach (var (name, content) in node.Items)
        {
            json.WritePropertyName(name);
            var single = content.Values.Count + content.Groups.Count == 1;
            if (!single)
            {
                json.WriteStartArray();
            }

            content.Values.ForEach(json.WriteStringValue);
            content.Groups.ForEach(group => Write(json, group));
            if (!single)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndObject();
    }

    private static string XmlOf(Node root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            Write(xml, "Anything", root);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(XmlWriter xml, string name, Node node)
    {
        xml.WriteStartElement(name);
        foreach (var (child, content) in node.Items)
        {
            content.Values.ForEach(value => xml.WriteElementString(child, value));
            content.Groups.ForEach(group => Write(xml, child, group));
        }

        xml.WriteEndElement();
    }

    private static string MultipartOf(Node root) => string.Concat(Pairs(root, "").Select(pair =>
        $"--xyz\r\nContent-Disposition: form-data; name=\"{pair.Name}\"\r\n\r\n{pair.Value}\r\n")) + "--xyz--\r\n";

    private sealed record Node(List<(string Name, Item Content)> Items);

    private sealed record Item(List<string> Values, List<Node> Groups);
}
