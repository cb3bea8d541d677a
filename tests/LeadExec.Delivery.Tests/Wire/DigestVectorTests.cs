using LeadExec.Delivery.Auth;

namespace LeadExec.Delivery.Tests.Wire;

/// <summary>DELV-15: the examples of RFC 7616 (3.9.1) and RFC 2069, and challenges that must not be answered.</summary>
public sealed class DigestVectorTests
{
    private const string Nonce = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
    private const string ClientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    private static readonly DigestAuthorization Mufasa = new("Mufasa", "Circle of Life", "GET", "/dir/index.html");

    [Theory]
    [InlineData("MD5", "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Response_is_the_one_of_the_specification(string algorithm, string response)
    {
        var challenge = $"Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm={algorithm}, nonce=\"{Nonce}\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

        var answer = Mufasa.Answer([challenge], ClientNonce)!;

        answer.ShouldContain($"response=\"{response}\"");
        answer.ShouldContain("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
        answer.ShouldContain("qop=auth, nc=00000001");
    }

    [Fact]
    public void Challenge_without_qop_is_answered_the_old_way()
    {
        var answer = Mufasa.Answer(["Digest realm=\"r\", nonce=\"n\""], "c")!;

        answer.ShouldNotContain("qop");
        answer.ShouldNotContain("cnonce");
    }

    [Theory]
    [InlineData("Basic realm=\"r\"")]
    [InlineData("Digest realm=\"r\"")]
    [InlineData("Digest realm=\"r\", nonce=\"n\", algorithm=SHA-512-256")]
    [InlineData("Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\"")]
    [InlineData("Digest realm=\"r\u0001\", nonce=\"n\"")]
    [InlineData("Digest realm=\"r\\\", nonce=\"n\"")]
    [InlineData("Digest =,=,=\"")]
    [InlineData("Digest nonce=")]
    [InlineData("Digest ")]
    public void Challenge_that_cannot_be_answered_safely_is_left(string challenge) => Mufasa.Answer([challenge], "c").ShouldBeNull();
}
