using System.Text;
using System.Text.Json;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using LeadExec.Delivery.Tests.Fixtures;
using LeadExec.Domain.Delivery;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Delivery.Tests.Rendering;

/// <summary>TH-18: whatever a field holds, a reader of the body gets exactly that back and nothing else.</summary>
public sealed class RoundTripTests
{
    private const int Cases = 1_000;
    private const string Hostile = "\"'<>&;,{}[]()\\/=+%#?\r\n\t \u0001\u00e9\u20ac\ud83d\ude00]]>";

    [Fact]
    public void Json_template_parses_back_to_the_values() => ForAll((first, last) =>
    {
        var body = Body(WebhookContentType.Json, """{"a":"x[FirstName]y","b":[LastName],"c":["[FirstName]",[LastName]]}""", first, last);
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        root.EnumerateObject().Count().ShouldBe(3);
        root.GetProperty("a").GetString().ShouldBe($"x{first}y");
        root.GetProperty("b").GetString().ShouldBe(last);
        root.GetProperty("c")[0].GetString().ShouldBe(first);
        root.GetProperty("c")[1].GetString().ShouldBe(last);
    });

    [Fact]
    public void Xml_template_parses_back_to_the_values() => ForAll((first, last) =>
    {
        var body = Body(WebhookContentType.Xml, """<r a="[FirstName]"><b>[LastName]</b></r>""", first, last);
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(body)));
        reader.MoveToContent();
        reader.AttributeCount.ShouldBe(1);
        reader.GetAttribute("a").ShouldBe(XmlText(first));
        reader.ReadToDescendant("b").ShouldBeTrue();
        reader.ReadElementContentAsString().ShouldBe(XmlText(last));
    });

    [Fact]
    public void Form_parses_back_to_the_values() => ForAll((first, last) =>
    {
        var body = Body(WebhookContentType.Form, null, first, last);
        var form = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        form.Count.ShouldBe(2);
        form["FirstName"].ToString().ShouldBe(first);
        form["LastName"].ToString().ShouldBe(last);
    });

    [Fact]
    public void The_same_order_gives_the_same_bytes() => ForAll((first, last) =>
        Body(WebhookContentType.Json, null, first, last).ShouldBe(Body(WebhookContentType.Json, null, first, last)));

    private static void ForAll(Action<string, string> check)
    {
        var text = Gen.Elements(Hostile.ToCharArray()).ArrayOf().Select(Text);
        var any = Gen.OneOf(text, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(value => Text(value.Get.ToCharArray())));
        Prop.ForAll(any.Two().ToArbitrary(), pair => check(pair.Item1, pair.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));
    }

    // A posted text is never blank and never holds half a character; the receivers see to that.
    private static string Text(char[] characters) => "v" + string.Concat(new string(characters).EnumerateRunes().Where(rune => rune.Value != 0xFFFD));

    private static string XmlText(string value) => string.Concat(value.EnumerateRunes().Where(rune =>
        rune.Value is '\t' or '\n' or '\r' or >= 0x20 and not 0xFFFE and not 0xFFFF));

    private static byte[] Body(WebhookContentType contentType, string? template, string first, string last)
    {
        var settings = new WebhookSettings
        {
            ProductionUrl = "https://buyer.example.com/post",
            ContentType = contentType,
            BodyTemplate = template,
            Mappings = [new FieldMapping { FieldName = "FirstName" }, new FieldMapping { FieldName = "LastName" }],
        };
        var order = Orders.Of(settings);
        order = order with { Lead = order.Lead.With("FirstName", FieldValue.Of(first)).With("LastName", FieldValue.Of(last)) };
        return [.. Orders.Render(order).Value!.Body];
    }
}
