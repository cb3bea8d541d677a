using System.Buffers.Binary;
using System.Text;

namespace LeadExec.Api.Tests.Portal;

// White label of the client portal: name, colour with its contrast, and a logo that is a picture and nothing else.
public sealed class PortalBrandTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/portal-brand";

    [Fact]
    public async Task Brand_is_set_by_staff_and_seen_before_signing_in()
    {
        using var admin = await host.AdministratorAsync();
        using var browser = host.Anonymous();
        await admin.CallAsync("PUT", Path, "{}", "*").ExpectAsync(200);
        var before = await host.Database.ScalarAsync<long>("select count(*) from audit_entry where subject = 'portalBrand' and action = 'savePortalBrand'");
        (await browser.CallAsync("GET", "/api/v1/brand").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldBe("Example Leads");
        (await browser.CallAsync("GET", "/portal/brand.css").ExpectAsync(200)).Text.ShouldBeEmpty();
        var tag = (await admin.CallAsync("GET", Path).ExpectAsync(200)).ETag;

        await admin.CallAsync("PUT", Path, """{"name":"Cactus Leads","accent":"#0B6E4F"}""").ExpectAsync(428);
        var saved = await admin.CallAsync("PUT", Path, """{"name":"Cactus Leads","accent":"#0B6E4F"}""", tag).ExpectAsync(200);
        await admin.CallAsync("PUT", Path, """{"name":"Late"}""", tag).ExpectAsync(412);
        saved.Json["accent"]!.GetValue<string>().ShouldBe("#0b6e4f");

        (await browser.CallAsync("GET", "/api/v1/brand").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldBe("Cactus Leads");
        using var style = await browser.GetAsync(new Uri("/portal/brand.css", UriKind.Relative));
        style.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        var css = await style.Content.ReadAsStringAsync();
        css.ShouldContain("--accent: #0b6e4f;");
        css.ShouldContain("""[data-mantine-color-scheme="dark"]""");

        await admin.CallAsync("PUT", Path, "{}", saved.ETag).ExpectAsync(200);
        (await browser.CallAsync("GET", "/api/v1/brand").ExpectAsync(200)).Json["name"]!.GetValue<string>().ShouldBe("Example Leads");
        (await host.Database.ScalarAsync<long>("select count(*) from audit_entry where subject = 'portalBrand' and action = 'savePortalBrand'")).ShouldBe(before + 2);
    }

    [Theory]
    [InlineData("#ffe000", "contrast")]
    [InlineData("#777777", "contrast")] // 4.48 to 1
    [InlineData("red", "A colour such as")]
    [InlineData("#0b6e4", "A colour such as")]
    [InlineData("#0b6e4f;} body{", "A colour such as")]
    public async Task Colour_on_which_white_text_cannot_be_read_is_refused(string accent, string why)
    {
        using var admin = await host.AdministratorAsync();
        var answer = await admin.CallAsync("PUT", Path, $$"""{"accent":"{{accent}}"}""", "*").ExpectAsync(400);
        answer.Json["errors"]!["/accent"]![0]!.GetValue<string>().ShouldContain(why);
    }

    [Fact]
    public async Task Colour_that_is_proposed_instead_is_taken()
    {
        using var admin = await host.AdministratorAsync();
        var refused = await admin.CallAsync("PUT", Path, """{"accent":"#ffe000"}""", "*").ExpectAsync(400);
        var proposed = refused.Json["errors"]!["/accent"]![0]!.GetValue<string>().Split(' ')[^1].TrimEnd('.');
        await admin.CallAsync("PUT", Path, $$"""{"accent":"{{proposed}}"}""", "*").ExpectAsync(200);
    }

    [Fact]
    public async Task Logo_is_shown_as_the_picture_it_is_and_nothing_else_is_taken()
    {
        using var admin = await host.AdministratorAsync();
        using var browser = host.Anonymous();
        await admin.CallAsync("DELETE", Path + "/logo").ExpectAsync(200);
        await browser.CallAsync("GET", "/api/v1/brand/logo").ExpectAsync(404);
        foreach (var picture in new[]
        {
            Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), Encoding.UTF8.GetBytes("<html></html>"), "GIF89a"u8.ToArray(), [],
            Png(2_001, 10), Png(0, 10), [.. Png(10, 10), .. new byte[262_144]],
        })
        {
            (await LogoAsync(admin, picture)).Status.ShouldBe(400);
        }

        foreach (var (picture, type) in new[] { (Png(120, 40), "image/png"), (Jpeg(120, 40), "image/jpeg") })
        {
            var address = (await LogoAsync(admin, picture)).Json["logo"]!.GetValue<string>();
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(picture);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
            answer.Headers.CacheControl!.Public.ShouldBeTrue();
        }
    }

    private static Task<ApiAnswer> LogoAsync(HttpClient admin, byte[] picture) =>
        admin.CallAsync("PUT", Path + "/logo", $$"""{"picture":"{{Convert.ToBase64String(picture)}}"}""");

    private static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    private static byte[] Jpeg(ushort width, ushort height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, .. new byte[12]];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(13), height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(15), width);
        return bytes;
    }
}
