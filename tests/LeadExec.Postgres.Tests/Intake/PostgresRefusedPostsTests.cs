using LeadExec.Domain.Values;
using LeadExec.Ports.Intake;
using LeadExec.Postgres.Intake;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Intake;

// E-20, RCV-08, D-55
public sealed class PostgresRefusedPostsTests(MigratedDatabaseFixture database) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private readonly PostgresRefusedPosts log = new(database.DataSource);

    [Fact]
    public async Task Add_then_list_gives_the_rows_newest_first_page_by_page()
    {
        await database.Database.ExecuteAsync("truncate refused_post");
        var full = Post(1) with { RemoteAddress = "203.0.113.6", LeadTypeId = 4439, LeadSourceId = 6240, CampaignId = 13278, Detail = "words", TraceId = "t" };

        await log.AddAsync([full, Post(2)], default);
        await log.AddAsync([Post(3)], default);

        var first = await log.ListAsync(null, 2, default);
        var second = await log.ListAsync(first[1].Number, 2, default);
        first.Select(row => row.Post).ShouldBe([Post(3), Post(2)]);
        second.ShouldHaveSingleItem().Post.ShouldBe(full);
    }

    [Fact]
    public async Task Add_of_nothing_does_nothing() => await Should.NotThrowAsync(() => log.AddAsync([], default));

    [Fact]
    public async Task Delete_removes_rows_before_the_instant_only()
    {
        await database.Database.ExecuteAsync("truncate refused_post");
        await log.AddAsync([Post(1), Post(2), Post(3)], default);

        (await log.DeleteBeforeAsync(Noon.AddMinutes(3), default)).ShouldBe(2);

        (await log.ListAsync(null, 10, default)).ShouldHaveSingleItem().Post.ShouldBe(Post(3));
    }

    private static RefusedPost Post(int minute) => new() { At = Noon.AddMinutes(minute), Receiver = "v1", Reason = RejectReason.Unauthorized };
}
