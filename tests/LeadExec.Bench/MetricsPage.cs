using System.Globalization;

namespace LeadExec.Bench;

/// <summary>What the product says at /metrics, as one reading of it.</summary>
internal sealed class MetricsPage(string text)
{
    public static async Task<MetricsPage> ReadAsync(HttpClient http, Uri address) => new(await http.GetStringAsync(address));

    /// <summary>Sum over all labels of a metric; 0 when there is none of it yet.</summary>
    public double Sum(string name) => text.Split('\n')
        .Where(line => line.StartsWith(name + ' ', StringComparison.Ordinal) || line.StartsWith(name + '{', StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
