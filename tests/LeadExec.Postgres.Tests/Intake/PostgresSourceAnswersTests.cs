using System.Text;
using LeadExec.Domain.Values;
using LeadExec.Postgres.Intake;
using LeadExec.TestKit;
using LeadExec.TestKit.Postgres;

namespace LeadExec.Postgres.Tests.Intake;

// decision 5
public sealed class PostgresSourceAnswersTests(MigratedDatabaseFixture database) : IClassFixture<MigratedDatabaseFixture>
{
    private static readonly LeadSourceId Source = new(6240);
    private readonly PostgresSourceAnswers answers = new(database.DataSource);

    [Fact]
    public async Task Find_gives_the_stored_bytes_to_the_leads_own_source_only()
    {
        var lead = await AddAsync("own", answered: true);

        var found = await answers.FindAsync(Source, lead, default);

        found.ShouldNotBeNull().LeadId.ShouldBe(lead);
        var answer = found.Answer.ShouldNotBeNull();
        (answer.Status, answer.MediaType, Encoding.UTF8.GetString(answer.Body.AsSpan()), answer.CallerWaits).ShouldBe((200, "application/json", "{}", true));
        (await answers.FindAsync(new LeadSourceId(7001), lead, default)).ShouldBeNull();
        (await answers.FindAsync(Source, new LeadId(Guid.NewGuid()), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_of_a_lead_that_is_worked_on_has_no_answer()
    {
        var lead = await AddAsync("open", answered: false);

        (await answers.FindAsync(Source, lead, default)).ShouldNotBeNull().Answer.ShouldBeNull();
    }

    [Fact]
    public async Task Find_by_reference_gives_the_newest_lead_of_the_source()
    {
        await AddAsync("twice", answered: true);
        var newest = await AddAsync("twice", answered: false);

        (await answers.FindByReferenceAsync(Source, "twice", default)).ShouldNotBeNull().LeadId.ShouldBe(newest);
        (await answers.FindByReferenceAsync(new LeadSourceId(7001), "twice", default)).ShouldBeNull();
        (await answers.FindByReferenceAsync(Source, "Twice", default)).ShouldBeNull();
    }

    private async Task<LeadId> AddAsync(string reference, bool answered)
    {
        var lead = OrderedIds.Next();
        await database.Database.ExecuteAsync(
            $"""
            insert into lead(id, seq, lead_type_id, lead_source_id, campaign_id, received_at, created_at, catalog_version, validity, cost, test, reference, body_hash)
            values ('{lead}', 1, 4439, 6240, 13278, now(), now(), 1, 0, 0, false, '{reference}', decode(repeat('00', 32), 'hex'));
            insert into lead_flow(id, epoch, stage, max_slots, silo, created_at{(answered ? ", answer_status, answer_media, answer, answered_at, caller_waited" : "")})
            values ('{lead}', 1, 0, 1, '{Guid.NewGuid()}', now(){(answered ? ", 200, 'application/json', convert_to('{}', 'UTF8'), now(), true" : "")});
            """);
        return new LeadId(lead);
    }
}
