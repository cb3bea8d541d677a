using System.Net;
using LeadExec.Domain.Places;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadExec.Postgres.Places;

/// <summary>
/// Places of internet addresses from the operator's file (E-47), read at the start and again when it has changed. A start with a
/// file that cannot be read is refused; a changed one that cannot be read leaves the former in use.
/// </summary>
internal sealed partial class IpPlaceSource(IOptions<IpPlaceOptions> options, TimeProvider time, ILogger<IpPlaceSource> logger) : BackgroundService, IIpPlaces
{
    private volatile IIpPlaces places = NoIpPlaces.Instance;
    private DateTime readAt;

    public GeoPoint? Find(IPAddress address) => places.Find(address);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.IpFile is not { Length: > 0 } path)
        {
            return Task.CompletedTask;
        }

        try
        {
            Read(path);
        }
        catch (Exception broken) when (IsUnreadable(broken))
        {
            throw new InvalidOperationException($"LeadExec:Places:IpFile names a file that cannot be used. {broken.Message}", broken);
        }

        return base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the file again when it is another than the one in use; what cannot be read changes nothing.</summary>
    internal void Look(string path)
    {
        try
        {
            if (File.GetLastWriteTimeUtc(path) != readAt)
            {
                Read(path);
                LogRead(logger);
            }
        }
        catch (Exception broken) when (IsUnreadable(broken))
        {
            LogUnreadable(logger, broken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look(options.Value.IpFile!);
        }
    }

    private void Read(string path)
    {
        var file = new FileInfo(path);
        var at = file.LastWriteTimeUtc;
        if (file.Length > options.Value.MostBytes)
        {
            throw new InvalidDataException($"The file has {file.Length} bytes; LeadExec:Places:MostBytes allows {options.Value.MostBytes}.");
        }

        places = new IpPlaceFile(File.ReadAllBytes(path));
        readAt = at;
    }

    private static bool IsUnreadable(Exception broken) => broken is IOException or UnauthorizedAccessException or InvalidDataException;

    [LoggerMessage(EventId = 2111, Level = LogLevel.Information, Message = "The changed file of address places is in use.")]
    private static partial void LogRead(ILogger logger);

    [LoggerMessage(EventId = 2112, Level = LogLevel.Warning, Message = "The changed file of address places could not be read; the former one stays in use.")]
    private static partial void LogUnreadable(ILogger logger, Exception broken);
}
