using System.Text.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Exports;
using LeadExec.Ports.Security;
using LeadExec.Ports.Settings;
using LeadExec.Ports.Users;
using NodaTime;

namespace LeadExec.Api.Exports;

/// <summary>
/// Writes files from lists, one after the other: reads a page, writes its rows, carries full pieces into the database, goes on. A
/// process that dies leaves a job whose lease runs out; the next one begins the file anew, and pieces of the dead one are gone.
/// </summary>
public sealed class ExportWriter
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(1);
    private readonly IExportJobs jobs;
    private readonly ExportLists lists;
    private readonly ISecretBox box;
    private readonly ICatalogSource catalogs;
    private readonly (ExportOptions Options, TimeProvider Time) setting;

    internal ExportWriter(IExportJobs jobs, ExportLists lists, ISecretBox box, ICatalogSource catalogs, (ExportOptions Options, TimeProvider Time) setting) =>
        (this.jobs, this.lists, this.box, this.catalogs, this.setting) = (jobs, lists, box, catalogs, setting);

    /// <summary>Writes one file if one is asked for; true when there was one. Otherwise files whose time is over are removed.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        if (await jobs.TakeAsync(setting.Options.Lease, setting.Options.MostTries, cancellationToken) is not { } task)
        {
            await jobs.SweepAsync(cancellationToken);
            return false;
        }

        if (!lists.All.TryGetValue(task.Order.List, out var source))
        {
            await jobs.FailAsync(task, "refused", cancellationToken);
            return true;
        }

        try
        {
            using var run = new Run(this, task, source);
            await run.WriteAsync(cancellationToken);
        }
        catch (Ports.Queries.QueryTimeoutException)
        {
            await jobs.FailAsync(task, "tooSlow", cancellationToken);
        }

        return true;
    }

    /// <summary>One file.</summary>
    private sealed class Run(ExportWriter writer, ExportTask task, ExportSource source) : IDisposable
    {
        private readonly ExportSink sink = new();
        private readonly DateTimeZone zone = Zones.Of(writer.catalogs.Current.Account.ZoneId);
        private readonly ExportColumns known = ExportColumns.Of(source.Item, writer.lists.Json);
        private long signed = writer.setting.Time.GetTimestamp();
        private int parts;
        private long rows;

        private ExportOptions Options => writer.setting.Options;

        public void Dispose() => sink.Dispose();

        public async Task WriteAsync(CancellationToken cancellationToken)
        {
            var asked = JsonSerializer.Deserialize<List<ExportBodies.Column>>(task.Order.Columns, writer.lists.Json)!;
            // Rights may have been taken since the file was asked for.
            var rights = await writer.lists.RightsOfAsync(task.Order.Owner, cancellationToken);
            var wanted = asked.Count > 0 ? asked : [.. known.Ids.Select(id => new ExportBodies.Column { Id = id })];
            ExportBodies.Column[] columns = [.. wanted.Where(column => known.IsOpenTo(rights, column.Id))];
            string? end;
            await using (var table = await TableAsync(cancellationToken))
            {
                await table.WriteRowAsync([.. columns.Select(column => SheetCell.Of(column.Label ?? column.Id))], cancellationToken);
                end = await FillAsync(table, columns, rights, cancellationToken);
            }

            if (end is "lost")
            {
                return;
            }

            if (end is "refused")
            {
                await writer.jobs.FailAsync(task, end, cancellationToken);
                return;
            }

            if (sink.Length == 0 || await CarryAsync(cancellationToken))
            {
                await writer.jobs.FinishAsync(task, Options.Lifetime, end, cancellationToken);
            }
        }

        private async Task<ITableWriter> TableAsync(CancellationToken cancellationToken) => task.Order.Form == ExportForm.Csv
            ? new CsvTableWriter(sink)
            : await XlsxTableWriter.StartAsync(sink, source.Name, cancellationToken);

        // Null at the end of the list; else why it ends before.
        private async Task<string?> FillAsync(ITableWriter table, IReadOnlyList<ExportBodies.Column> columns, StaffRights rights, CancellationToken cancellationToken)
        {
            if (!source.IsOpenTo(rights) || !rights.Export)
            {
                return "refused";
            }

            for (string? cursor = null; ;)
            {
                var page = await writer.lists.ReadAsync(source, task.Order.Filter, (cursor, rights.Data), cancellationToken);
                if (page.Problem is not null)
                {
                    return "refused";
                }

                foreach (var item in page.Items)
                {
                    if (rows == Options.MostRows)
                    {
                        return "mostRows";
                    }

                    await table.WriteRowAsync([.. columns.Select(column => known.Cell(item, column.Id, zone))], cancellationToken);
                    rows++;
                }

                if (!await GoOnAsync(cancellationToken))
                {
                    return "lost";
                }

                cursor = page.Next;
                if (cursor is null)
                {
                    return null;
                }
            }
        }

        private async Task<bool> GoOnAsync(CancellationToken cancellationToken)
        {
            if (sink.Length >= Options.PartBytes)
            {
                return await CarryAsync(cancellationToken);
            }

            if (writer.setting.Time.GetElapsedTime(signed) < SignOfLife)
            {
                return true;
            }

            signed = writer.setting.Time.GetTimestamp();
            return await writer.jobs.RenewAsync(task, rows, Options.Lease, cancellationToken);
        }

        private async Task<bool> CarryAsync(CancellationToken cancellationToken)
        {
            signed = writer.setting.Time.GetTimestamp();
            var bytes = sink.Take();
            var part = new ExportPart(parts++, writer.box.SealBytes(bytes, Purposes.Export), bytes.Length, rows);
            return await writer.jobs.AppendAsync(task, part, Options.Lease, cancellationToken);
        }
    }
}
