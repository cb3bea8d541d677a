using LeadExec.Api.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadExec.Api.Tests.Http;

/// <summary>The front ends as files: one page for every address of an app, unchanging assets, nothing outside the folder.</summary>
public sealed class WebAppsTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("webapps").FullName;
    private WebApplication? app;

    private HttpClient Browser => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.Single()) };

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "admin", "assets"));
        await File.WriteAllTextAsync(Path.Combine(folder, "admin", "index.html"), "<p>admin</p>");
        await File.WriteAllTextAsync(Path.Combine(folder, "admin", "assets", "a-1.js"), "1");
        await File.WriteAllTextAsync(Path.Combine(folder, "secret.txt"), "secret");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapLeadExecWeb(folder);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/admin", 200, "no-cache")]
    [InlineData("/admin/leads/0195a7c3", 200, "no-cache")]
    [InlineData("/admin/assets/a-1.js", 200, "public, max-age=31536000, immutable")]
    [InlineData("/admin/assets/a-2.js", 404, null)]
    [InlineData("/admin/..%2fsecret.txt", 404, null)]
    [InlineData("/portal/", 404, null)]
    public async Task Addresses_answer_as_promised(string path, int status, string? cache)
    {
        using var browser = Browser;
        using var answer = await browser.GetAsync(path);

        ((int)answer.StatusCode).ShouldBe(status);
        if (cache is not null)
        {
            string.Join(", ", answer.Headers.GetValues("Cache-Control")).ShouldBe(cache);
        }

        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("secret");
    }

    [Fact]
    public async Task The_root_leads_to_the_admin_app()
    {
        using var browser = Browser;
        using var answer = await browser.GetAsync("/");

        answer.Headers.Location!.ToString().ShouldBe("/admin/");
    }
}
