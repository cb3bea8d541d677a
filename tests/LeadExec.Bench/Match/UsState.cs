namespace LeadExec.Bench.Match;

/// <summary>A state as far as the bench needs it: residents of the 2020 census in thousands, three-digit ZIP prefixes, and a box of degrees.</summary>
internal sealed record UsState(string Code, int Thousands, int FirstPrefix, int LastPrefix)
{
    public required (double South, double West, double North, double East) GeoBox { get; init; }

    /// <summary>All states and the District of Columbia; boxes are rough.</summary>
    public static IReadOnlyList<UsState> All { get; } =
    [
        .. """
        AL 5024 350 369 30.2 -88.4 35.0 -84.9|AK 733 995 999 56 -160 66 -142|AZ 7152 850 865 31.4 -114.7 36.9 -109.1|AR 3012 716 729 33.0 -94.5 36.4 -89.8
        CA 39538 900 961 32.6 -123.5 41.5 -115.5|CO 5774 800 816 37.0 -109.0 41.0 -102.1|CT 3606 60 69 41.0 -73.6 42.0 -71.8|DE 990 197 199 38.5 -75.7 39.8 -75.1
        DC 690 200 205 38.8 -77.1 39.0 -76.9|FL 21538 320 349 25.3 -86.5 30.9 -80.1|GA 10712 300 319 30.4 -85.5 34.9 -81.0|HI 1455 967 968 19.0 -159.7 22.2 -155.0
        ID 1839 832 838 42.0 -117.1 48.0 -111.1|IL 12813 600 629 37.1 -91.3 42.4 -87.6|IN 6786 460 479 37.9 -88.0 41.7 -84.8|IA 3190 500 528 40.5 -96.5 43.4 -90.2
        KS 2938 660 679 37.0 -102.0 40.0 -94.7|KY 4506 400 427 36.6 -89.2 39.0 -82.1|LA 4658 700 714 29.2 -94.0 33.0 -89.2|ME 1362 39 49 43.2 -71.0 47.2 -67.2
        MD 6177 206 219 38.2 -79.4 39.7 -75.2|MA 7030 10 27 41.4 -73.4 42.8 -70.1|MI 10077 480 499 41.8 -87.5 46.5 -82.6|MN 5706 550 567 43.5 -97.1 48.8 -90.0
        MS 2961 386 397 30.3 -91.5 35.0 -88.2|MO 6155 630 658 36.1 -95.6 40.5 -89.4|MT 1084 590 599 45.0 -115.8 49.0 -104.1|NE 1962 680 693 40.0 -104.0 43.0 -95.5
        NV 3105 889 898 35.4 -119.8 41.9 -114.2|NH 1378 30 38 42.7 -72.5 45.0 -70.8|NJ 9289 70 89 39.0 -75.4 41.2 -74.0|NM 2118 870 884 31.8 -109.0 37.0 -103.1
        NY 20201 100 149 40.6 -79.5 44.8 -73.4|NC 10439 270 289 34.1 -83.9 36.5 -76.0|ND 779 580 588 46.0 -104.0 49.0 -96.7|OH 11799 430 459 38.6 -84.7 41.8 -80.6
        OK 3959 730 749 33.9 -102.5 37.0 -94.5|OR 4237 970 979 42.0 -124.0 46.0 -117.0|PA 13003 150 196 39.8 -80.4 42.0 -75.0|RI 1097 28 29 41.3 -71.8 42.0 -71.2
        SC 5118 290 299 32.3 -83.2 35.1 -79.0|SD 887 570 577 43.0 -104.0 45.9 -96.6|TN 6911 370 385 35.0 -90.0 36.6 -82.0|TX 29146 750 799 26.5 -104.0 35.5 -94.0
        UT 3272 840 847 37.0 -114.0 42.0 -109.1|VT 643 50 59 42.8 -73.3 45.0 -71.6|VA 8631 220 246 36.6 -82.5 39.3 -76.0|WA 7705 980 994 45.8 -123.8 48.9 -117.1
        WV 1794 247 268 37.4 -82.4 40.2 -78.0|WI 5894 530 549 42.6 -92.3 46.6 -87.3|WY 577 820 831 41.0 -111.0 45.0 -104.1
        """.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse),
    ];

    private static UsState Parse(string row)
    {
        var parts = row.Split(' ');
        var numbers = parts.Skip(1).Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new UsState(parts[0], (int)numbers[0], (int)numbers[1], (int)numbers[2]) { GeoBox = (numbers[3], numbers[4], numbers[5], numbers[6]) };
    }
}
