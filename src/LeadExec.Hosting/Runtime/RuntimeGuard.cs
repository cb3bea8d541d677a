using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace LeadExec.Hosting.Runtime;

/// <summary>
/// Refuses a web server without the fix of CVE-2025-55315 (request smuggling through a proxy, FM-45, TH-05): it came with
/// ASP.NET Core 8.0.21, 9.0.10 and 10.0.0; the release candidates of 10 lack it.
/// </summary>
public static class RuntimeGuard
{
    private static readonly Version[] Fixed = [new(8, 0, 21), new(9, 0, 10), new(10, 0, 0)];

    /// <summary>Version of the web server that this process runs on, for example "10.0.12".</summary>
    public static string Present { get; } = typeof(KestrelServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "unknown";

    /// <summary>What to tell the operator; null when the version is good enough. A version that cannot be read is not.</summary>
    public static string? Refusal(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var parts = version.Split('-', 2);
        if (!Version.TryParse(parts[0], out var present))
        {
            return Words(version, Fixed[^1]);
        }

        var least = Fixed.FirstOrDefault(good => good.Major == present.Major) ?? (present.Major > Fixed[^1].Major ? null : Fixed[^1]);
        var whole = new Version(present.Major, present.Minor, Math.Max(0, present.Build));
        return least is null || whole > least || (whole == least && parts.Length == 1) ? null : Words(version, least);
    }

    private static string Words(string version, Version least) => string.Create(
        CultureInfo.InvariantCulture,
        $"ASP.NET Core {version} lets requests be smuggled past a proxy (CVE-2025-55315). Install the .NET runtime {least} or newer; nothing was started.");
}
