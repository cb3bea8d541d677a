using System.Text;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Tests.Judging;

/// <summary>DELV-36, DELV-37, DELV-39: what price and reference searches find.</summary>
public sealed class CaptureTests
{
    public static TheoryData<SearchKind, string, string, string?> Searches() => new()
    {
        { SearchKind.Text, "ref=", "ok&ref=R-17&x=1", "R-17" },
        { SearchKind.Text, "\"ref\"", """{"ref": "R-17","x":1}""", "R-17" },
        { SearchKind.Text, "\"ref\"", """{"ref":17,"x":1}""", "17" },
        { SearchKind.Text, "REF", "nothing", null },
        { SearchKind.Text, "<id>*</id>", "<r><ID>R 17</ID></r>", "R 17" },
        { SearchKind.Text, "<id>*</id>", "<r><id>R17", null },
        { SearchKind.Text, "ref:", "ref: 12,5 rest", "12,5 rest" },
        { SearchKind.Pattern, "ref=(\\w+)", "ok ref=R17;", "R17" },
        { SearchKind.Pattern, "ref=(?<value>\\d+)-(\\d+)", "ref=17-18", "17" },
        { SearchKind.Pattern, "R\\d+", "is R17", "R17" },
        { SearchKind.JsonPath, "$.data.items[1].id", """{"data":{"items":[{"id":1},{"id":"R17"}]}}""", "R17" },
        { SearchKind.JsonPath, "data['the id']", """{"data":{"the id":"R17"}}""", "R17" },
        { SearchKind.JsonPath, "$[0]", "[\"R17\"]", "R17" },
        { SearchKind.JsonPath, "$.data.items[2].id", """{"data":{"items":[]}}""", null },
        { SearchKind.XPath, "/r/item[2]/@id", "<r><item id='1'/><item id='R17'/></r>", "R17" },
        { SearchKind.XPath, "//id", "<r><a><id>R17</id></a></r>", "R17" },
        { SearchKind.XPath, "/r/id/text()", "<r><id><![CDATA[R17]]></id></r>", "R17" },
        { SearchKind.XPath, "/r/id", "<r><a><id>R17</id></a></r>", null },
        { SearchKind.XPath, "//id", "<r><id></id></r>", null },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Reference_search_finds(SearchKind kind, string search, string body, string? expected) =>
        Judge(new ResponseRules { Reference = new ResponseSearch { Kind = kind, Search = search } }, body).Reference.ShouldBe(expected);

    [Fact]
    public void A_reference_that_does_not_fit_is_dropped()
    {
        var rules = new ResponseRules { Reference = new ResponseSearch { Search = "ref=" } };

        Judge(rules, "ref=" + new string('r', 200)).Reference!.Length.ShouldBe(200);
        Judge(rules, "ref=" + new string('r', 201)).Reference.ShouldBeNull();
    }

    // FM-54
    [Theory]
    [InlineData("$12.00", "12.00")]
    [InlineData("12,00", "12.00")]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    [InlineData("12.5 USD", "12.5")]
    [InlineData("USD 12.50", "12.50")]
    [InlineData("€ 1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567", "")]
    [InlineData("12,5", "12.5")]
    [InlineData(".5", ".5")]
    [InlineData("1000000", "1000000")]
    [InlineData("1000000.01", "")]
    [InlineData("-1", "")]
    [InlineData("−1", "")]
    [InlineData("NaN", "")]
    [InlineData("Infinity", "")]
    [InlineData("1e308", "")]
    [InlineData("1e2", "")]
    [InlineData("0x10", "")]
    [InlineData("12.00.00", "")]
    [InlineData("twelve", "")]
    [InlineData("$", "")]
    [InlineData("", "")]
    [InlineData("99999999999999999999999999999999999", "")]
    public void Price_text_is_a_price_or_is_not(string text, string expected)
    {
        var isPrice = PriceText.TryParse(text, out var price);

        isPrice.ShouldBe(expected.Length > 0);
        if (isPrice)
        {
            price.ShouldBe(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void An_unusable_price_is_flagged_and_an_absent_one_is_not()
    {
        var rules = new ResponseRules { Price = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.price" } };

        var (bad, none, good) = (Judge(rules, """{"price":-5}"""), Judge(rules, "{}"), Judge(rules, """{"price":12.5}"""));

        (bad.Price, bad.PriceUnusable).ShouldBe((null, true));
        (none.Price, none.PriceUnusable).ShouldBe((null, false));
        (good.Price, good.PriceUnusable).ShouldBe((12.5m, false));
    }

    private static DeliveryVerdict Judge(ResponseRules rules, string body) =>
        ResponseJudge.Compile(rules).Value!.Judge(new BuyerAnswer { Status = 200, Body = Encoding.UTF8.GetBytes(body) });
}
