using System.Text;
using System.Text.Json;
using LeadExec.Domain.Delivery;

namespace LeadExec.Delivery.Tests.Judging;

/// <summary>TH-23, DELV-40: which addresses of a buyer's answer may reach the consumer.</summary>
public sealed class RedirectZooTests
{
    private static readonly ResponseRules Rules = new()
    {
        RedirectUrl = new ResponseSearch { Kind = SearchKind.JsonPath, Search = "$.redirect" },
        RedirectHosts = ["www.buyer.com", "*.buyer.net"],
    };

    [Theory]
    [InlineData("https://www.buyer.com/thanks?lead=1", "https://www.buyer.com/thanks?lead=1")]
    [InlineData("HTTPS://WWW.BUYER.COM/a b", "https://www.buyer.com/a%20b")]
    [InlineData("https://a.buyer.net/", "https://a.buyer.net/")]
    [InlineData("https://a.b.buyer.net:443/", "https://a.b.buyer.net/")]
    public void Allowed_address_is_passed_on(string address, string expected) => Redirect(address).ShouldBe(expected);

    [Theory]
    [InlineData("http://www.buyer.com/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)//www.buyer.com")]
    [InlineData("data:text/html,x")]
    [InlineData("//www.buyer.com/")]
    [InlineData("/thanks")]
    [InlineData("https://www.buyer.com@evil.example/")]
    [InlineData("https://user:pass@www.buyer.com/")]
    [InlineData("https://www.buyer.com.evil.example/")]
    [InlineData("https://evil.example/www.buyer.com")]
    [InlineData("https://evil.example#www.buyer.com")]
    [InlineData("https://evil.example\\@www.buyer.com")]
    [InlineData("https:\\\\www.buyer.com")]
    [InlineData("https://buyer.net/")]
    [InlineData("https://xbuyer.net/")]
    [InlineData("https://buyer.com/")]
    [InlineData("https://www.buyer.com:8443/")]
    [InlineData("https://www.buyer.com/\r\nX: 1")]
    [InlineData("https://www.buyer.com\t.evil.example/")]
    [InlineData("https://www.buyer.com\0.evil.example/")]
    [InlineData("https://wwⓦ.buyer.com/")]
    [InlineData("https://www.buyer。com.evil.example/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("")]
    public void Other_addresses_are_dropped(string address) => Redirect(address).ShouldBeNull();

    [Fact]
    public void A_long_address_is_dropped() => Redirect("https://www.buyer.com/" + new string('a', 2_000)).ShouldBeNull();

    private static string? Redirect(string address)
    {
        var verdict = ResponseJudge.Compile(Rules).Value!.Judge(new BuyerAnswer
        {
            Status = 200,
            Body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { redirect = address })),
        });
        verdict.State.ShouldBe(AttemptState.Accepted);
        return verdict.RedirectUrl;
    }
}
