namespace LeadExec.Grains.DeliveryAccounts;

/// <summary>
/// Counts events of any sixty seconds in buckets of one second, so that its memory does not grow with the limit. Up to one second
/// stricter than the limit says, never looser.
/// </summary>
internal sealed class MinuteWindow
{
    // Sixty whole seconds and the one that is under way.
    private const int Buckets = 61;

    private readonly int[] _counts = new int[Buckets];
    private long _newest = long.MinValue;
    private int _total;

    /// <summary>Counts one more unless <paramref name="most"/> are in the window; false then.</summary>
    public bool TryCount(int most, DateTimeOffset now)
    {
        MoveTo(now.ToUnixTimeSeconds());
        if (_total >= most)
        {
            return false;
        }

        _counts[At(_newest)]++;
        _total++;
        return true;
    }

    /// <summary>Whole seconds from the last count or refusal until the oldest event leaves the window; zero when it is empty.</summary>
    public int SecondsToWait => Enumerable.Range(0, Buckets).FirstOrDefault(at => _counts[At(_newest - Buckets + 1 + at)] > 0, -1) + 1;

    // A clock that is set back goes on counting in the newest second: stricter, and over within a minute.
    private void MoveTo(long second)
    {
        if (_newest == long.MinValue || second - _newest >= Buckets)
        {
            Array.Clear(_counts);
            (_total, _newest) = (0, second);
        }

        for (; _newest < second;)
        {
            _newest++;
            _total -= _counts[At(_newest)];
            _counts[At(_newest)] = 0;
        }
    }

    private static int At(long second) => (int)(((second % Buckets) + Buckets) % Buckets);
}
