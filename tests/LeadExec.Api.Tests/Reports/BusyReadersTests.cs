using Npgsql;

namespace LeadExec.Api.Tests.Reports;

/// <summary>More people read reports than a process computes at once.</summary>
public sealed class BusyReadersTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Report = "/api/v1/reports/today";
    private const string Waiting = "select count(*) from pg_stat_activity where application_name = 'leadexec-read' and datname = current_database() and wait_event_type = 'Lock'";

    [Fact]
    public async Task A_report_that_does_not_get_its_turn_is_answered_503_and_lists_go_on()
    {
        using var hang = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var admin = await host.AdministratorAsync();
        await using var holder = await host.Database.DataSource.OpenConnectionAsync(hang.Token);
        await using var held = await holder.BeginTransactionAsync(hang.Token);
        await using (var command = new NpgsqlCommand("lock table lead in access exclusive mode", holder, held))
        {
            await command.ExecuteNonQueryAsync(hang.Token);
        }

        var first = admin.CallAsync("GET", Report);
        var second = admin.CallAsync("GET", Report);
        while (await host.Database.ScalarAsync<long>(Waiting) < 2)
        {
            await Task.Delay(20, hang.Token);
        }

        var third = admin.CallAsync("GET", Report);

        await admin.CallAsync("GET", "/api/v1/pings").ExpectAsync(200);
        (await third.ExpectAsync(503)).Code.ShouldBe("readersBusy");
        await held.RollbackAsync(hang.Token);
        await first.ExpectAsync(200);
        await second.ExpectAsync(200);
    }
}
