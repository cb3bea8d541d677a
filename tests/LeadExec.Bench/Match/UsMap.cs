using System.Globalization;
using LeadExec.Domain.Places;

namespace LeadExec.Bench.Match;

/// <summary>About 41,000 made-up ZIP codes with the real prefixes of their states; states are drawn by population.</summary>
internal sealed class UsMap
{
    private const int CodesPerPrefix = 45;

    private readonly List<(string Code, int State)> zips = [];
    private readonly int[] firstOfState = new int[UsState.All.Count + 1];
    private readonly int[] residents = new int[UsState.All.Count + 1];

    public UsMap(Random random)
    {
        var places = new List<PostalPlace>();
        for (var at = 0; at < UsState.All.Count; at++)
        {
            var state = UsState.All[at];
            (firstOfState[at], residents[at + 1]) = (zips.Count, residents[at] + state.Thousands);
            for (var prefix = state.FirstPrefix; prefix <= state.LastPrefix; prefix++)
            {
                for (var code = 0; code < CodesPerPrefix; code++)
                {
                    var zip = string.Create(CultureInfo.InvariantCulture, $"{prefix:000}{code * 2 + 1:00}");
                    zips.Add((zip, at));
                    var box = state.GeoBox;
                    places.Add(new PostalPlace("US", zip, new GeoPoint(
                        box.South + random.NextDouble() * (box.North - box.South), box.West + random.NextDouble() * (box.East - box.West))));
                }
            }
        }

        firstOfState[^1] = zips.Count;
        Places = PlaceTable.Of(places);
    }

    public PlaceTable Places { get; }

    public int Count => zips.Count;

    /// <summary>A ZIP code where a resident of the country might live.</summary>
    public int DrawZip(Random random)
    {
        var drawn = random.Next(residents[^1]);
        var at = Array.BinarySearch(residents, drawn);
        var state = at >= 0 ? at : ~at - 1;
        return random.Next(firstOfState[state], firstOfState[state + 1]);
    }

    public string Zip(int at) => zips[((at % zips.Count) + zips.Count) % zips.Count].Code;

    public string State(int zip) => UsState.All[zips[zip].State].Code;
}
