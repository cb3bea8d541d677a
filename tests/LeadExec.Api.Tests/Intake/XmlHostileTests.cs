using System.Net;
using System.Text;

namespace LeadExec.Api.Tests.Intake;

// TH-04, M3, FM-43
public sealed class XmlHostileTests
{
    private const string Ids = "<vid>6240</vid><lid>4439</lid><aid>13278</aid>";

    public static TheoryData<string> Documents => new()
    {
        $"<!DOCTYPE r SYSTEM \"http://127.0.0.1:9/x.dtd\"><r>{Ids}</r>",
        $"<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>{Ids}<FirstName>&x;</FirstName></r>",
        $"<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><r>{Ids}<FirstName>&c;</FirstName></r>",
        $"<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]><r>{Ids}</r>",
        "<r>" + string.Concat(Enumerable.Repeat("<a>", 100_000)) + "</r>",
        "<r " + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"a{at}='1' ")) + "/>",
        "<r a='1' a='2'/>",
        $"<r>{Ids}<FirstName>&undefined;</FirstName></r>",
        $"<r>{Ids}<FirstName>\u0001</FirstName></r>",
        "<?xml version=\"9.9\"?><r/>",
        "<r",
        "\0\0\0",
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Hostile_document_answers_400_in_the_dialect_and_reaches_no_grain(string document)
    {
        await using var host = await IntakeHost.StartAsync();

        foreach (var path in new[] { Posts.General, Posts.V2 })
        {
            using var answer = await host.PostAsync(path, document, Posts.XmlType, ("api-key", IntakeCatalog.Key));

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var text = await answer.Content.ReadAsStringAsync();
            text.ShouldStartWith(path == Posts.General ? "<?xml" : "<Lead>");
            text.ShouldNotContain("root:");
        }

        host.Grains.Submitted.ShouldBeEmpty();
    }

    // A text encoding that the receiver does not read must not smuggle another document past it
    [Fact]
    public async Task Document_in_utf16_is_refused()
    {
        await using var host = await IntakeHost.StartAsync();
        using var content = new ByteArrayContent(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"<r>{Ids}<FirstName>é</FirstName></r>")).ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", Posts.XmlType);

        using var answer = await host.Client.PostAsync(Posts.General, content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
