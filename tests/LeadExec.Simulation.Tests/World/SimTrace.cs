using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadExec.Domain.Values;

namespace LeadExec.Simulation.Tests.World;

/// <summary>What happened, when, and after how many turns; its hash tells whether two runs were the same run.</summary>
internal sealed class SimTrace(SimWorld world) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<(int Lead, string Line)> _lines = [];
    private readonly Dictionary<LeadId, int> _leads = [];

    /// <summary>A number that people can read, in the order in which leads were first heard of.</summary>
    public int NumberOf(LeadId lead)
    {
        if (!_leads.TryGetValue(lead, out var number))
        {
            _leads[lead] = number = _leads.Count + 1;
        }

        return number;
    }

    /// <summary>Something about everybody: a crash, an edit, weather.</summary>
    public void Say(string what) => Add(0, what);

    public void Say(LeadId lead, string what) => Add(NumberOf(lead), what);

    public string Hash() => Convert.ToHexString(_hash.GetCurrentHash());

    /// <summary>The story of some leads, with what happened to everybody in between; of all without any.</summary>
    public IEnumerable<string> Story(params IReadOnlyCollection<LeadId> leads)
    {
        var numbers = leads.Select(NumberOf).ToHashSet();
        return _lines.Where(line => numbers.Count == 0 || line.Lead == 0 || numbers.Contains(line.Lead)).Select(line => line.Line);
    }

    public void Dispose() => _hash.Dispose();

    private void Add(int lead, string what)
    {
        var after = world.Now - world.Origin;
        var about = lead == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"lead {lead}: ");
        var line = string.Create(CultureInfo.InvariantCulture, $"{after:d\\.hh\\:mm\\:ss\\.fffffff} #{world.Turns} {about}{what}");
        _lines.Add((lead, line));
        _hash.AppendData(Encoding.UTF8.GetBytes(line));
    }
}
