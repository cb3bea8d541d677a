using LeadExec.Architecture.Tests.Model;
using LeadExec.Architecture.Tests.Rules;

namespace LeadExec.Architecture.Tests;

/// <summary>Each rule sees the violation that it exists for, and leaves the nearest allowed thing alone.</summary>
public sealed class PlantedViolationTests
{
    [Theory]
    [InlineData("src/LeadExec.Domain/LeadExec.Domain.csproj", "<PackageReference Include=\"Npgsql\" />", true)]
    [InlineData("src/LeadExec.Domain/LeadExec.Domain.csproj", "<PackageReference Include=\"NodaTime\" />", false)]
    [InlineData("src/LeadExec.Delivery/LeadExec.Delivery.csproj", "<ProjectReference Include=\"../LeadExec.Postgres/LeadExec.Postgres.csproj\" />", true)]
    [InlineData("src/LeadExec.Delivery/LeadExec.Delivery.csproj", "<ProjectReference Include=\"..\\LeadExec.Ports\\LeadExec.Ports.csproj\" />", false)]
    [InlineData("api/LeadExec.Api.csproj", "<ProjectReference Include=\"../src/LeadExec.Grains/LeadExec.Grains.csproj\" />", true)]
    [InlineData("api/LeadExec.Api.csproj", "<ProjectReference Include=\"../grains.interfaces/LeadExec.Grains.Interfaces.csproj\" />", false)]
    [InlineData("src/LeadExec.Grains/LeadExec.Grains.csproj", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", true)]
    [InlineData("src/LeadExec.Grains/LeadExec.Grains.csproj", "<PackageReference Include=\"Microsoft.Orleans.Runtime\" />", false)]
    [InlineData("src/LeadExec.New/LeadExec.New.csproj", "<ProjectReference Include=\"../LeadExec.Domain/LeadExec.Domain.csproj\" />", true)]
    public void Project_references(string path, string text, bool broken) => Expect(ReferenceRules.Projects, path, text, broken);

    [Theory]
    [InlineData("LeadExec.Ports", "Npgsql", true)]
    [InlineData("LeadExec.Ports", "System.Runtime", false)]
    [InlineData("LeadExec.Grains", "LeadExec.Postgres", true)]
    [InlineData("LeadExec.Grains", "System.Net.Http", true)]
    [InlineData("LeadExec.Grains", "LeadExec.InProcess", false)]
    public void Assembly_references(string assembly, string reference, bool broken) =>
        ReferenceRules.Assemblies([(assembly, [reference])]).Any().ShouldBe(broken);

    [Theory]
    [InlineData("api/Leads/Search.cs", "using LeadExec.Postgres;", true)]
    [InlineData("api/Program.cs", "using LeadExec.Postgres;", false)]
    public void Api_and_adapters(string path, string text, bool broken) => Expect(ReferenceRules.ApiNamesAdapters, path, text, broken);

    [Theory]
    [InlineData("src/A.cs", 301, true)]
    [InlineData("src/A.cs", 300, false)]
    [InlineData("tests/A.cs", 501, true)]
    [InlineData("tests/A.cs", 500, false)]
    public void File_size(string path, int lines, bool broken) =>
        Expect(SizeRules.Files, path, string.Concat(Enumerable.Repeat("// line\n", lines)), broken);

    [Theory]
    [InlineData(59, true)]
    [InlineData(58, false)]
    public void Method_size(int statements, bool broken) =>
        Expect(SizeRules.Methods, "src/A.cs", "class A {\nvoid M() {\n" + string.Concat(Enumerable.Repeat("N();\n", statements)) + "} }", broken);

    [Theory]
    [InlineData("class A { void M(int a, int b, int c, int d, int e, int f) {} }", true)]
    [InlineData("class A { A(int a, int b, int c, int d, int e, int f) {} }", true)]
    [InlineData("interface A { void M(int a, int b, int c, int d, int e, int f); }", true)]
    [InlineData("class A { void M(int a, int b, int c, int d, int e, CancellationToken f) {} }", false)]
    [InlineData("sealed record A(int B, int C, int D, int E, int F, int G);", false)]
    [InlineData("sealed class A(int b, int c, int d, int e, int f, int g);", false)]
    public void Parameter_lists(string text, bool broken) => Expect(SizeRules.ParameterLists, "src/A.cs", text, broken);

    [Theory]
    [InlineData("src/A.cs", "public sealed class A; public sealed class B;", true)]
    [InlineData("src/A.cs", "public sealed record A(int X); public sealed record B(int Y);", true)]
    [InlineData("src/A.cs", "public sealed record A(B Part); public sealed record B(int Y);", false)]
    [InlineData("src/A.cs", "public sealed class A; internal sealed class B;", false)]
    [InlineData("src/Values/Ids.cs", "public readonly record struct A(int X); public readonly record struct B(int Y);", false)]
    public void One_public_type(string path, string text, bool broken) => Expect(TypeRules.OnePublicTypePerFile, path, text, broken);

    [Theory]
    [InlineData("class A;", true)]
    [InlineData("public record A(int X);", true)]
    [InlineData("sealed class A { class B; }", true)]
    [InlineData("sealed class A { sealed class B; }", false)]
    [InlineData("abstract class A;", false)]
    [InlineData("static class A;", false)]
    [InlineData("readonly record struct A(int X);", false)]
    [InlineData("sealed partial class A; partial class A;", false)]
    public void Sealed_classes(string text, bool broken) => Expect(TypeRules.Sealed, "src/A.cs", text, broken);

    [Theory]
    [InlineData("api/Leads/A.cs", "namespace LeadExec.Api.Leads;", false)]
    [InlineData("api/A.cs", "namespace LeadExec.Api;", false)]
    [InlineData("api/Leads/A.cs", "namespace LeadExec.Api;", true)]
    [InlineData("api/A.cs", "namespace LeadExec.Api { }", true)]
    [InlineData("src/LeadExec.InProcess/Orleans/Runtime/A.cs", "namespace Orleans.Runtime;", false)]
    [InlineData("src/LeadExec.InProcess/Calls/A.cs", "namespace Orleans.Runtime;", true)]
    [InlineData("api/Variant/A.cs", "namespace LeadExec.Api;", false)]
    [InlineData("api/Variant/A.cs", "namespace LeadExec.Api.Variant;", false)]
    public void Namespaces(string path, string text, bool broken) =>
        TypeRules.NamespaceIsFolder([new SourceFile("api/LeadExec.Api.csproj", "<Compile Remove=\"Variant/**/*.cs\" />"), new SourceFile("src/LeadExec.InProcess/LeadExec.InProcess.csproj", ""), new SourceFile(path, text)]).Any().ShouldBe(broken);

    [Theory]
    [InlineData("src/LeadExec.Grains/A.cs", "Task.Run(() => 1);", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "System.Threading.Tasks.Task.Run(() => 1);", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "await x.ConfigureAwait(false);", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "Parallel.ForEach(a, b);", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "var y = LoadAsync().Result;", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "var y = loadTask.Result;", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "loadTask.Wait();", true)]
    [InlineData("src/LeadExec.Grains/A.cs", "var y = attempt.Result;", false)]
    [InlineData("src/LeadExec.Domain/A.cs", "var y = DateTimeOffset.UtcNow;", true)]
    [InlineData("src/LeadExec.Domain/A.cs", "var y = Guid.NewGuid();", true)]
    [InlineData("src/LeadExec.Domain/A.cs", "// DateTimeOffset.UtcNow", false)]
    [InlineData("src/LeadExec.Hosting/A.cs", "Task.Run(() => 1);", false)]
    public void Banned_calls(string path, string text, bool broken) => Expect(BanRules.Calls, path, text, broken);

    [Theory]
    [InlineData("[Reentrant] sealed class A : Grain;", true)]
    [InlineData("[Orleans.Concurrency.Reentrant] sealed class A : Grain;", true)]
    [InlineData("interface IA { [AlwaysInterleave] Task M(); }", false)]
    public void Reentrant_grains(string text, bool broken) => Expect(BanRules.Reentrant, "src/LeadExec.Grains/A.cs", text, broken);

    [Theory]
    [InlineData("src/LeadExec.Grains/A.cs", "\n#if X\n#endif\n", true)]
    [InlineData("src/LeadExec.Hosting/A.cs", "\n#if X\n#endif\n", false)]
    [InlineData("src/LeadExec.Ports/FaultPoint.cs", "\n#if X\n#endif\n", false)]
    public void Conditional_compilation(string path, string text, bool broken) => Expect(BanRules.ConditionalCompilation, path, text, broken);

    [Theory]
    [InlineData("#region x\n#endregion\n", true)]
    [InlineData("// T" + "ODO later\n", true)]
    [InlineData("// a method\n", false)]
    public void Regions_and_reminders(string text, bool broken) => Expect(BanRules.RegionsAndReminders, "src/A.cs", text, broken);

    [Theory]
    [InlineData("public sealed record A(double Price);", true)]
    [InlineData("public interface IA { Task<IReadOnlyList<float>> M(); }", true)]
    [InlineData("public sealed class A { public double? Ratio => null; }", true)]
    [InlineData("public sealed class A { private static double Mean() => 0; }", false)]
    [InlineData("public sealed class A { public int M() { double x = 0; return (int)x; } }", false)]
    [InlineData("public sealed record A(double Latitude, double Longitude);", false)]
    [InlineData("internal sealed record A(double Price);", false)]
    public void Floating_point(string text, bool broken) => Expect(BanRules.FloatingPoint, "src/LeadExec.Domain/A.cs", text, broken);

    [Theory]
    [InlineData("exists (select 1 from sale s where s.lead_id = l.id)", true)]
    [InlineData("(select sum(x.cost) from sale x where x.lead_id = @lead)", true)]
    [InlineData("exists (select 1 from sale s where s.lead_id = l.id and s.state = 0)", false)]
    [InlineData("exists (select 1 from attempt a join sale s on s.attempt_id = a.id where a.lead_id = l.id)", false)]
    public void Sales_by_lead(string text, bool broken) => Expect(SqlRules.SalesByLead, "src/LeadExec.Postgres/A.cs", text, broken);

    [Theory]
    [InlineData("path is /wor" + "k/main/x", true)]
    [InlineData("/home/" + "someone/x", true)]
    [InlineData("\"resolved\": " + "\"https://host/x.tgz\"", true)]
    [InlineData("https://registry." + "npmjs.org/x", true)]
    [InlineData("see src/network/x", false)]
    public void Machine_paths(string text, bool broken) => Expect(CommittedTextRules.MachinePaths, "src/web/package-lock.json", text, broken);

    [Theory]
    [InlineData("| LT-01 | Lead types | `LeadTypeTests` |", false)]
    [InlineData("| LT-01 | Lead types | `lead-type.test.tsx` |", false)]
    [InlineData("| LT-01 | Lead types | planned |", false)]
    [InlineData("| LT-01 | Lead types | `GoneTests` |", true)]
    [InlineData("| LT-01 | Lead types | |", true)]
    [InlineData("LT-01 is a feature", false)]
    public void Features(string row, bool broken) =>
        CommittedTextRules.Features(
        [
            new SourceFile("src/docs/features.md", "# Features\n" + row + "\n"),
            new SourceFile("tests/X/LeadTypeTests.cs", "public sealed class LeadTypeTests { [Fact] public void M() {} }"),
            new SourceFile("src/web/admin/src/lead-type.test.tsx", ""),
        ]).Any().ShouldBe(broken);

    [Theory]
    [InlineData("src/docs/adr/0001-a.md", "src/docs/adr/0001-b.md", true)]
    [InlineData("src/docs/adr/0001-a.md", "src/docs/adr/0002-b.md", false)]
    [InlineData("src/LeadExec.Postgres/Migrations/0001_a.sql", "src/LeadExec.Postgres/Migrations/0001_b.sql", true)]
    [InlineData("src/LeadExec.Postgres/Migrations/0001_a.sql", "src/docs/adr/0001-a.md", false)]
    public void Numbers(string first, string second, bool broken) =>
        CommittedTextRules.Numbers([new SourceFile(first, ""), new SourceFile(second, "")]).Any().ShouldBe(broken);

    [Fact]
    public void Ratchet_admits_what_it_lists_and_reports_what_is_mended()
    {
        var found = new Violation("file-size", "src/A.cs", "file", "301 lines");

        Ratchet.New([found], ["file-size|src/A.cs|file"]).ShouldBeEmpty();
        Ratchet.New([found], []).ShouldBe([found]);
        Ratchet.Stale([], ["file-size|src/A.cs|file"]).ShouldBe(["file-size|src/A.cs|file"]);
    }

    private static void Expect(Func<IReadOnlyList<SourceFile>, IEnumerable<Violation>> rule, string path, string text, bool broken) =>
        rule([new SourceFile(path, text)]).Any().ShouldBe(broken);
}
