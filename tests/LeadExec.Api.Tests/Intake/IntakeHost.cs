using System.Net;
using System.Text;
using LeadExec.Api.Intake;
using LeadExec.Domain.Catalogs;
using LeadExec.Ports.Access;
using LeadExec.Ports.Intake;
using LeadExec.Ports.Queries;
using LeadExec.Ports.Queue;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.TestKit.Settings;
using LeadExec.TestKit.Time;
using Orleans;

namespace LeadExec.Api.Tests.Intake;

/// <summary>The receivers on a real Kestrel, on a free loopback port, in front of scripted grains.</summary>
internal sealed class IntakeHost : IAsyncDisposable
{
    private WebApplication? app;

    private IntakeHost()
    {
    }

    public ScriptedGrains Grains { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public FakeTokens Tokens { get; } = new();

    public FakeKeyedHash Hash { get; } = new();

    public FakeSecretBox Box { get; } = new();

    public FakeRefusedPosts Refused { get; } = new();

    public FakeSourceAnswers Answers { get; } = new();

    public FakeQueueGate Queue { get; } = new();

    public FakePingQueries Pings { get; } = new();

    /// <summary>The services of the running host.</summary>
    public IServiceProvider Services => app!.Services;

    public required FixedCatalogSource Catalogs { get; init; }

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public static async Task<IntakeHost> StartAsync(Catalog? catalog = null, Action<IntakeOptions>? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureLeadExecKestrel().UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var host = new IntakeHost { Catalogs = new FixedCatalogSource(catalog ?? IntakeCatalog.Default) };
        builder.Services.AddSingleton<IGrainFactory>(host.Grains);
        builder.Services.AddSingleton<TimeProvider>(host.Clock);
        builder.Services.AddSingleton<IAccessTokens>(host.Tokens);
        builder.Services.AddSingleton<IKeyedHash>(host.Hash);
        builder.Services.AddSingleton<ISecretBox>(host.Box);
        builder.Services.AddSingleton<IRefusedPosts>(host.Refused);
        builder.Services.AddSingleton<ISourceAnswers>(host.Answers);
        builder.Services.AddSingleton<ICatalogSource>(host.Catalogs);
        builder.Services.AddSingleton<IQueueGate>(host.Queue);
        builder.Services.AddSingleton<IPingQueries>(host.Pings);
        builder.Services.AddSingleton<IDuplicateQueries, FakeDuplicateQueries>();
        builder.Services.AddLeadExecIntake(options);
        return await host.RunAsync(builder.Build());
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string body, string mediaType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostFormAsync(string body, params (string Name, string Value)[] headers) =>
        PostAsync("/processor/insert/general", body, "application/x-www-form-urlencoded", headers);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
    }

    private async Task<IntakeHost> RunAsync(WebApplication built)
    {
        app = built;
        built.MapLeadExecIntake();
        await built.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(built.Urls.First()) };
        return this;
    }
}
