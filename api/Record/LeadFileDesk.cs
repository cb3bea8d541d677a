using System.Collections.Immutable;
using System.Text;
using LeadExec.Api.Http;
using LeadExec.Api.Security;
using LeadExec.Domain.Catalogs;
using LeadExec.Domain.Values;
using LeadExec.Ports.Audit;
using LeadExec.Ports.Leads;
using LeadExec.Ports.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Record;

/// <summary>
/// Takes and hands out files of leads (LEAD-10, PORT-05). Who may is asked before; with a client only that client's own files exist.
/// Files are held in memory while they are sealed and opened, so only a few at a time are worked on.
/// </summary>
internal sealed class LeadFileDesk(ILeadFiles files, ISecretBox box, IAuditLog audit, IOptions<LeadRecordOptions> options) : IDisposable
{
    /// <summary>The name of the file as UTF-8, percent-encoded: a header holds no other letters, and an address would be logged.</summary>
    public const string NameHeader = "X-File-Name";

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);
    private static readonly FileExtensionContentTypeProvider Known = new();

    private readonly SemaphoreSlim turns = new(options.Value.MostTransfers, options.Value.MostTransfers);
    private readonly ImmutableArray<string> types = [.. options.Value.FileTypes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(type => type.TrimStart('.').ToLowerInvariant()).Distinct()];

    public async Task<RecordReplies.LeadFiles> ListAsync(LeadId lead, ClientId? client, Catalog catalog, CancellationToken cancellationToken)
    {
        var found = await files.ListAsync(lead, client, cancellationToken);
        return new RecordReplies.LeadFiles([.. found.Select(file => Show(file, client, catalog))], options.Value.LargestFile, options.Value.MostFiles, types);
    }

    public async Task<Results<NoContent, ProblemHttpResult>> AddAsync(LeadId lead, Guid id, ClientId? client, HttpContext context)
    {
        var name = NameOf(context.Request.Headers[NameHeader].ToString());
        if (name is null || !types.Contains(EndingOf(name), StringComparer.Ordinal))
        {
            return Problems.Invalid("/" + NameHeader, $"The file's name, at most {LeadFile.LongestName} characters, percent-encoded, ending in one of: {string.Join(", ", types)}.");
        }

        if (!await turns.WaitAsync(LongestWait, context.RequestAborted))
        {
            return Problems.TooMany(context, RetryAfter);
        }

        try
        {
            var bytes = await ReadAsync(context.Request.Body, context.RequestAborted);
            if (bytes is null or { Length: 0 })
            {
                return bytes is null ? TooLarge() : Problems.Of(StatusCodes.Status400BadRequest, "emptyFile", "The file is empty.");
            }

            var file = new LeadFile { Id = id, LeadId = lead, Name = name, MediaType = MediaTypeOf(name), Size = bytes.Length, AddedBy = context.User.Actor(), ClientId = client };

            // First the record of who asked, then the deed.
            await WriteAsync("addFile", lead, id, context);
            return Answer(await files.AddAsync(new StoredLeadFile(file, box.SealBytes(bytes, Purposes.LeadFile)), options.Value.MostFiles, context.RequestAborted));
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>As a download and as nothing else, whatever it is: it never runs in our origin.</summary>
    public async Task<Results<FileContentHttpResult, ProblemHttpResult>> SendAsync(LeadId lead, Guid id, ClientId? client, HttpContext context)
    {
        if (!await turns.WaitAsync(LongestWait, context.RequestAborted))
        {
            return Problems.TooMany(context, RetryAfter);
        }

        try
        {
            if (await files.FindAsync(lead, id, client, context.RequestAborted) is not { } stored)
            {
                return Problems.NotFound();
            }

            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return TypedResults.File(box.OpenBytes(stored.Sealed, Purposes.LeadFile), stored.File.MediaType, stored.File.Name);
        }
        finally
        {
            turns.Release();
        }
    }

    public async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(LeadId lead, Guid id, ClientId? client, HttpContext context)
    {
        var found = await files.ListAsync(lead, client, context.RequestAborted);
        if (found.All(file => file.Id != id))
        {
            return Problems.NotFound();
        }

        await WriteAsync("removeFile", lead, id, context);
        return await files.RemoveAsync(lead, id, client, context.RequestAborted) ? TypedResults.NoContent() : Problems.NotFound();
    }

    public void Dispose() => turns.Dispose();

    private static RecordReplies.LeadFileItem Show(LeadFile file, ClientId? client, Catalog catalog) => new()
    {
        Id = file.Id,
        Name = file.Name,
        Size = file.Size,
        AddedBy = file.AdderEmail ?? file.AddedBy,
        AddedAt = file.AddedAt,
        Client = client is null && file.ClientId is { } of ? catalog.Clients.GetValueOrDefault(of)?.CompanyName ?? $"{of}" : null,
    };

    // The last part of a path, without what no file system takes; null when nothing is left.
    private static string? NameOf(string header)
    {
        var name = Uri.UnescapeDataString(header).Split('/', '\\')[^1].Trim().Trim('.');
        return name.Length is 0 or > LeadFile.LongestName || name.Any(char.IsControl) || name.EnumerateRunes().Contains(Rune.ReplacementChar) ? null : name;
    }

    private static string EndingOf(string name) => name.Contains('.', StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant() : "";

    private static string MediaTypeOf(string name) => Known.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var piece = new byte[81_920];
        int length;
        while ((length = await body.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (file.Length + length > options.Value.LargestFile)
            {
                return null;
            }

            file.Write(piece, 0, length);
        }

        return file.ToArray();
    }

    private Task WriteAsync(string action, LeadId lead, Guid file, HttpContext context) => audit.WriteAsync(
        new AuditEntry { Actor = context.User.Actor(), Action = action, Subject = $"lead/{lead}", Particulars = $$"""{"file":"{{file}}"}""" }, context.RequestAborted);

    private ProblemHttpResult TooLarge() => Problems.Of(StatusCodes.Status413PayloadTooLarge, "tooLarge", $"The file is larger than {options.Value.LargestFile} bytes.");

    private Results<NoContent, ProblemHttpResult> Answer(LeadFileStatus status) => status switch
    {
        LeadFileStatus.Added => TypedResults.NoContent(),
        LeadFileStatus.NotFound => Problems.NotFound(),
        LeadFileStatus.TooMany => Problems.Of(StatusCodes.Status409Conflict, "tooManyFiles", $"A lead has at most {options.Value.MostFiles} files."),
        LeadFileStatus.Taken => Problems.Of(StatusCodes.Status409Conflict, "fileTaken", "This id is another file's."),
    };
}
