using System.Globalization;
using System.Net.Http.Headers;
using LeadExec.Api.Tests.Intake;
using LeadExec.Domain.Catalogs;
using LeadExec.Grains.Interfaces.Leads;
using LeadExec.Grains.Interfaces.Wire;

namespace LeadExec.Api.Tests.Fuzz;

// ReceiverFuzz (TH-03, FM-43): hostile posts and pings never make a 5xx nor a feast of memory, and what reaches a grain is within the limits
[Collection(FuzzAlone.Name)]
public sealed class ReceiverFuzzTests(ITestOutputHelper output)
{
    // reliability.md 3.7. The client and the scripted grains are counted too: they live in the same process.
    private const long MostBytesPerPost = 4 * 1024 * 1024;
    private const int MostTries = 20;

    [Fact]
    public async Task Hostile_posts_and_pings_are_answered_without_a_fault()
    {
        var budget = FuzzBudget.FromEnvironment();
        await using var host = await IntakeHost.StartAsync(IntakeCatalog.Of(
            [IntakeCatalog.Source with { PostsPerSecond = int.MaxValue }],
            IntakeCatalog.Web with { Channel = Channel.PingPost, AllowDuplicateCheck = true, Ping = PingOptions.Standard }));
        var random = new Random(budget.Seed);
        var posts = new HostilePosts(random);
        var statuses = new SortedDictionary<int, int>();
        var (most, leads) = (0L, 0);
        for (var at = 0; at < budget.Inputs; at++)
        {
            var post = posts.Next();

            var (status, allocated) = await MeasureAsync(host, post);

            most = Math.Max(most, allocated);
            status.ShouldBeOneOf([200, 302, 400, 415], $"input {at} of seed {budget.Seed} to {post.Path} as {post.Type}: {Convert.ToHexString(post.Body)}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            leads += ShouldBeWithinLimits(host.Grains);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{budget.Inputs} inputs, at most {most / 1024} KiB for one, {leads} leads, {host.Grains.PingsAsked} pings: {string.Join(", ", statuses)}"));
        most.ShouldBeLessThan(MostBytesPerPost);
        statuses[200].ShouldBeGreaterThan(budget.Inputs / 20, "otherwise nothing gets past the reader");
        statuses[400].ShouldBeGreaterThan(budget.Inputs / 20, "otherwise nothing is refused");
        leads.ShouldBeGreaterThan(budget.Inputs / 50);
        host.Grains.PingsAsked.ShouldBeGreaterThan(budget.Inputs / 50);
    }

    // What else lives in the process may allocate meanwhile; an input that costs too much does so every time.
    private static async Task<(int Status, long Allocated)> MeasureAsync(IntakeHost host, HostilePost post)
    {
        var (status, least) = (0, long.MaxValue);
        for (var tries = 0; tries < MostTries && least >= MostBytesPerPost; tries++)
        {
            var before = GC.GetTotalAllocatedBytes();
            status = await PostAsync(host, post);
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
        }

        return (status, least);
    }

    private static int ShouldBeWithinLimits(ScriptedGrains grains)
    {
        var leads = grains.TakeSubmitted();
        leads.ShouldAllBe(command => IsWithinLimits(command));
        grains.TakePinged().ShouldAllBe(command => command.CampaignId == IntakeCatalog.Web.Id.Value && command.Fields.All(IsWithinLimits));
        return leads.Count;
    }

    private static bool IsWithinLimits(SubmitLead command) =>
        (command.LeadSourceId, command.LeadTypeId, command.CampaignId) == (6240, 4439, 13278) && command.BodyHash.Length == 32 && command.Fields.All(IsWithinLimits);

    private static bool IsWithinLimits(WireField field) =>
        field.Name.Length is > 0 and <= 200
        && field.Values.All(value => !value.Contains('\0') && IsUnicode(value) && value.Length <= 16_384)
        && field.Rows.All(row => row.All(IsWithinLimits));

    private static bool IsUnicode(string value) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(value)) == value;

    private static async Task<int> PostAsync(IntakeHost host, HostilePost post)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, post.Path) { Content = new ByteArrayContent(post.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(post.Type);
        request.Headers.Add("api-key", IntakeCatalog.Key);
        request.Headers.Add("Idempotency-Key", post.Body.Length.ToString(CultureInfo.InvariantCulture));
        using var answer = await host.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
