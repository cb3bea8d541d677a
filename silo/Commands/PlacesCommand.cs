using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using LeadExec.Domain.Places;
using LeadExec.Ports.Places;

namespace LeadExec.Silo.Commands;

/// <summary><c>places import FILE</c> takes postal codes from a GeoNames or headed CSV file, also gzip-compressed; <c>places status</c> says what is known.</summary>
internal static class PlacesCommand
{
    private const string Actor = "console";

    public static Command Create(Func<ParseResult, SiloOptions> read)
    {
        var file = new Argument<FileInfo>("file") { Description = "tab-separated GeoNames file, or CSV with country_code, zipcode, latitude and longitude; .gz works too" };
        var source = new Option<string?>("--source") { Description = "where the data comes from, with its licence; the file's name without it" };
        var import = new Command("import", "Replace the postal codes of the file's countries.") { file, source };
        import.SetAction((parsed, cancellationToken) => CommandOutcome.OfAsync(
            () => ImportAsync(read(parsed), parsed.GetValue(file)!, parsed.GetValue(source), cancellationToken)));
        var status = new Command("status", "Say how many postal codes are known, and from where.");
        status.SetAction((parsed, cancellationToken) => CommandOutcome.OfAsync(() => StatusAsync(read(parsed), cancellationToken)));
        return new Command("places", "Postal codes, for distances.") { import, status };
    }

    /// <summary>Reads a postal file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PostalImport Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[2];
        var zipped = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head is [0x1F, 0x8B];
        file.Position = 0;
        using Stream plain = zipped ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(plain);
        return PostalFile.Read(text);
    }

    private static async Task<int> ImportAsync(SiloOptions options, FileInfo file, string? source, CancellationToken cancellationToken)
    {
        PostalImport import;
        try
        {
            import = Read(file.FullName);
        }
        catch (InvalidDataException)
        {
            return CommandOutcome.Fail("The file is not what its compression says. Nothing was changed.");
        }

        foreach (var error in import.Errors)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"row {error.Row}: {error.Reason}"));
        }

        if (import.Places.IsEmpty)
        {
            return CommandOutcome.Fail("The file holds no postal codes. Nothing was changed.");
        }

        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        var state = await services.Get<IPostalPlaces>().ImportAsync(import.Places, source ?? file.Name, Actor, onlyIfNone: false, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{import.Places.Length} rows taken, {import.ErrorCount} left out; {state.Codes} postal codes are known now."));
        return 0;
    }

    private static async Task<int> StatusAsync(SiloOptions options, CancellationToken cancellationToken)
    {
        await using var services = await CommandServices.OpenAsync(options, cancellationToken);
        var state = await services.Get<IPostalPlaces>().StateAsync(cancellationToken);
        Console.WriteLine(state is null
            ? "No postal codes are known. `places import FILE` takes GeoNames files."
            : string.Create(CultureInfo.InvariantCulture, $"{state.Codes} postal codes; the newest from {state.Source}, {state.ImportedAt:yyyy-MM-dd HH:mm} UTC by {state.ImportedBy}"));
        return 0;
    }
}
