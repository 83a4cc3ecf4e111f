import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates every PDF under some folders against PDF/UA-1 and PDF/A-2a with veraPDF. Prints each finding and the
 * totals; ends with 1 when there is a finding, or no PDF at all.
 */
public class Validate {
  private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  /** More findings of one rule in one file than this are counted, not shown. */
  private static final int SHOWN = 5;

  public static void main(String[] folders) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = true;
    for (PDFAFlavour standard : STANDARDS) {
      int files = 0;
      int failed = 0;
      long checks = 0;
      for (Path file : pdfsUnder(folders)) {
        ValidationResult result = validate(file, standard);
        files++;
        checks += result.getTotalAssertions();
        if (result.isCompliant()) continue;
        failed++;
        report(file, standard, result);
      }
      System.out.printf("%s: %d of %d files pass, %,d checks%n", nameOf(standard), files - failed, files, checks);
      sound &= failed == 0 && files > 0;
    }
    System.exit(sound ? 0 : 1);
  }

  private static List<Path> pdfsUnder(String[] folders) throws Exception {
    List<Path> found = new java.util.ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        paths.filter(path -> path.toString().endsWith(".pdf")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private static ValidationResult validate(Path file, PDFAFlavour standard) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(file.toFile(), standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser);
    }
  }

  private static void report(Path file, PDFAFlavour standard, ValidationResult result) {
    var shown = new TreeMap<String, Integer>();
    for (TestAssertion finding : result.getTestAssertions()) {
      var rule = finding.getRuleId().getClause() + "-" + finding.getRuleId().getTestNumber();
      if (shown.merge(rule, 1, Integer::sum) > SHOWN) continue;
      System.out.printf("%s: %s %s: %s%n  %s%n", file, nameOf(standard), rule, finding.getMessage(),
          finding.getLocation().getContext());
    }
    result.getFailedChecks().forEach((rule, times) ->
        System.out.printf("%s: %s %s-%d: %d times%n", file, nameOf(standard), rule.getClause(), rule.getTestNumber(), times));
  }

  private static String nameOf(PDFAFlavour standard) {
    return standard == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-2a";
  }
}
