using System.Net;
using System.Net.Sockets;
using LeadExec.Architecture.Tests.Model;

namespace LeadExec.Architecture.Tests.Scripts;

/// <summary>What <c>deploy/dev.sh</c> promises: how it counts tests, and what it says when something is in the way.</summary>
public sealed class DevScriptTests
{
    private const string Summary = "   LeadExec.A.Tests  Total: ";

    [Theory]
    [InlineData(Summary + "11, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 3.5s", 0, "11 passed, 0 failed", 0)]
    [InlineData(Summary + "11, Errors: 0, Failed: 2, Skipped: 3, Not Run: 1, Time: 3.5s", 1, "5 passed, 2 failed, 4 skipped", 1)]
    [InlineData(Summary + "11, Errors: 1, Failed: 0, Skipped: 0, Not Run: 0, Time: 3.5s", 1, "11 passed, 1 failed", 1)]
    [InlineData("Unhandled exception", 134, "0 passed, 1 failed", 1)]
    [InlineData("  Starting:    LeadExec.A.Tests", 124, "0 passed, 1 failed", 1)]
    [InlineData(Summary + "4, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 3.5s", 139, "4 passed, 1 failed", 1)]
    [InlineData(Summary + "0", 0, "0 passed, 1 failed", 1)]
    [InlineData("   LeadExec.B.Tests  Total: 9, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1s", 0, "0 passed, 1 failed", 1)]
    public async Task A_test_program_is_counted_by_its_summary_and_its_exit_code(string log, int code, string lastLine, int exit)
    {
        var result = await Bash.RunAsync(
            $"set -euo pipefail; root=$PWD; . deploy/lib/test.sh; log=$(mktemp); trap 'rm -f \"$log\"' EXIT; echo '{log}' >\"$log\"; count_project LeadExec.A.Tests \"$log\" {code}; report");

        result.Output.TrimEnd().Split('\n')[^1].ShouldBe(lastLine, result.Error);
        result.Code.ShouldBe(exit);
    }

    [Fact]
    public async Task Failed_tests_are_named_and_skipped_ones_give_their_reason()
    {
        var result = await Bash.RunAsync(
            "set -euo pipefail; root=$PWD; . deploy/lib/test.sh; log=$(mktemp); trap 'rm -f \"$log\"' EXIT; "
            + "printf '    A.Breaks [FAIL]\\n      expected 1\\n    A.Waits [SKIP]\\n      no browser here\\n' >\"$log\"; "
            + $"echo '{Summary}2, Errors: 0, Failed: 1, Skipped: 1, Not Run: 0, Time: 1s' >>\"$log\"; count_project LeadExec.A.Tests \"$log\" 1");

        result.Output.ShouldContain("A.Breaks [FAIL]");
        result.Output.ShouldContain("no browser here");
    }

    [Fact]
    public async Task Every_test_project_of_the_tree_is_run()
    {
        var result = await Bash.RunAsync("root=$PWD; . deploy/lib/test.sh; test_projects");

        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            Repository.Files.Select(f => Path.GetFileNameWithoutExtension(f.Path) + "|" + f.Path)
                .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal))
                .Select(f => f.Split('|')[0])
                .Where(p => p.EndsWith(".Tests", StringComparison.Ordinal) || p.EndsWith(".Conformance", StringComparison.Ordinal)),
            ignoreOrder: true);
    }

    [Fact]
    public async Task An_unknown_verb_prints_help_and_ends_with_2()
    {
        var result = await Bash.RunAsync("deploy/dev.sh nonsense");

        result.Code.ShouldBe(2);
        result.Error.ShouldContain("usage: deploy/dev.sh");
    }

    [Fact]
    public async Task Run_with_a_taken_port_says_so_and_names_the_flag()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var result = await Bash.RunAsync($"./run --port {port}");

        result.Code.ShouldBe(1);
        result.Error.ShouldContain($"port {port} is taken");
        result.Error.ShouldContain("--port");
    }

    [Theory]
    [InlineData("--port", "--port needs a value")]
    [InlineData("--port eighty", "--port needs a number")]
    public async Task Run_with_a_wrong_port_says_so(string arguments, string message)
    {
        var result = await Bash.RunAsync("./run " + arguments);

        result.Code.ShouldBe(1);
        result.Error.ShouldContain(message);
    }
}
